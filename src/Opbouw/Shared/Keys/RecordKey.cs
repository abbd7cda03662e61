using System.Security.Cryptography;
using System.Text;

namespace Opbouw.Shared.Keys;

/// <summary>What opens one record for somebody without an account: its id, and as many letters that only this house can make for it. Kept nowhere; in a mail and in the address of her own page.</summary>
public static class RecordKey
{
    public const int Length = 64;

    private const int Half = 32;

    /// <param name="purpose">What the key opens; a key for one purpose opens nothing else.</param>
    public static async Task<string> OfAsync(LookUpHash hashes, string purpose, Guid record, CancellationToken ct) => record.ToString("N") + await hashes.OfRecordAsync(purpose, record, ct);

    /// <summary>The record; null when the key was not made here for this purpose.</summary>
    public static async Task<Guid?> ReadAsync(LookUpHash hashes, string purpose, string key, CancellationToken ct)
    {
        if (key.Length != Length || !Guid.TryParseExact(key[..Half], "N", out var record))
            return null;
        var right = await OfAsync(hashes, purpose, record, ct);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(right), Encoding.ASCII.GetBytes(key.ToLowerInvariant())) ? record : null;
    }
}
