using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Opbouw.Shared.Keys;

/// <summary>
/// The key of one person (or one recording). Destroying it erases everything that was closed with it, also in old copies.
/// </summary>
/// <remarks>
/// AES-256-GCM with a nonce made from the text itself (a synthetic IV, as in RFC 8452's idea): the same text gives the same closed text,
/// so that a form that is sent twice stays the same action, and no counter has to survive a crash.
/// </remarks>
public sealed class DataKey(Guid subject, byte[] key)
{
    public const int Length = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const string Version = "1.";

    private readonly byte[] textKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Length, info: "text"u8.ToArray());
    private readonly byte[] nonceKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Length, info: "nonce"u8.ToArray());

    private readonly byte[] hashKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Length, info: "hash"u8.ToArray());

    public Guid Subject { get; } = subject;

    public SealedText Seal(string text) => new(Version + Base64Url.EncodeToString(Seal(Encoding.UTF8.GetBytes(text))));

    /// <summary>Sound or a picture: nonce (12 bytes), tag (16 bytes) and the closed bytes.</summary>
    public byte[] Seal(byte[] plain)
    {
        var closed = new byte[NonceLength + TagLength + plain.Length];
        var nonce = closed.AsSpan(0, NonceLength);
        HMACSHA256.HashData(nonceKey, plain).AsSpan(0, NonceLength).CopyTo(nonce);
        using var cipher = new AesGcm(textKey, TagLength);
        cipher.Encrypt(nonce, plain, closed.AsSpan(NonceLength + TagLength), closed.AsSpan(NonceLength, TagLength), Subject.ToByteArray());
        return closed;
    }

    /// <summary>Null for no text.</summary>
    public SealedText? SealAny(string? text) => string.IsNullOrWhiteSpace(text) ? null : Seal(text.Trim());

    /// <summary>The same for the same text, and telling nothing to who has not this key: 32 hexadecimal digits.</summary>
    public string HashOf(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(hashKey, Encoding.UTF8.GetBytes(text)))[..32];

    /// <exception cref="CryptographicException">Closed with another key, or changed.</exception>
    public string Open(SealedText text)
    {
        if (!text.Value.StartsWith(Version, StringComparison.Ordinal))
            throw new CryptographicException("This text was not closed by this version.");
        return Encoding.UTF8.GetString(Open(Base64Url.DecodeFromChars(text.Value.AsSpan(Version.Length))));
    }

    /// <exception cref="CryptographicException">Closed with another key, or changed.</exception>
    public byte[] Open(byte[] closed)
    {
        if (closed.Length < NonceLength + TagLength)
            throw new CryptographicException("This is too short to have been closed.");
        var plain = new byte[closed.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(textKey, TagLength);
        cipher.Decrypt(closed.AsSpan(0, NonceLength), closed.AsSpan(NonceLength + TagLength), closed.AsSpan(NonceLength, TagLength), plain, Subject.ToByteArray());
        return plain;
    }
}
