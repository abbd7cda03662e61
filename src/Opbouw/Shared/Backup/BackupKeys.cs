using System.Security.Cryptography;
using System.Text;

namespace Opbouw.Shared.Backup;

/// <summary>
/// A copy is closed with the public key of the organisation, which lies here, and opened with its private key, which lies elsewhere: on paper
/// or on a stick in a safe. Who steals a copy, or the whole server, reads no older copies.
/// </summary>
public static class BackupKeys
{
    /// <summary>A new pair, as PEM. The private one is closed with the password when there is one.</summary>
    public static (string Public, string Private) Make(string? password)
    {
        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var parameters = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 600_000);
        return (key.ExportSubjectPublicKeyInfoPem(), password is { Length: > 0 } ? key.ExportEncryptedPkcs8PrivateKeyPem(password, parameters) : key.ExportPkcs8PrivateKeyPem());
    }

    public static ECDiffieHellman ReadPublic(string pem)
    {
        var key = ECDiffieHellman.Create();
        key.ImportFromPem(pem);
        return key;
    }

    /// <exception cref="BackupException">It is not a private key, or the password is wrong.</exception>
    public static ECDiffieHellman ReadPrivate(string pem, string? password)
    {
        var key = ECDiffieHellman.Create();
        try
        {
            if (pem.Contains("ENCRYPTED", StringComparison.Ordinal))
                key.ImportFromEncryptedPem(pem, password ?? "");
            else
                key.ImportFromPem(pem);
            _ = key.ExportParameters(includePrivateParameters: true);
            return key;
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            key.Dispose();
            throw new BackupException("key", "Deze sleutel is niet te openen. Kijk of het de geheime sleutel is, en of het wachtwoord klopt.");
        }
    }

    /// <summary>Says which key: short enough to read aloud.</summary>
    public static string Fingerprint(ECDiffieHellman key) => Convert.ToHexString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16];

    /// <summary>The key of one file. Every file has a pair of its own beside that of the organisation, so that this key closes nothing else.</summary>
    internal static byte[] FileKey(ECDiffieHellman mine, ECDiffieHellman other, byte[] header)
    {
        var shared = mine.DeriveRawSecretAgreement(other.PublicKey);
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, SHA256.HashData(header), Encoding.ASCII.GetBytes("opbouw-backup-1"));
    }
}

/// <summary>Why no copy was made or put back. Nothing was changed.</summary>
/// <param name="code">For tests and logs: key, wrong-key, not-a-backup, half, newer, other-organisation, running, space.</param>
public sealed class BackupException(string code, string dutch) : Exception(dutch)
{
    public string Code { get; } = code;
}
