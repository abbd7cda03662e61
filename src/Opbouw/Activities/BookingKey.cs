using Opbouw.Shared.Keys;

namespace Opbouw.Activities;

/// <summary>
/// What opens a booking for who made it: the id, and as many letters that only this house can make for it. Kept nowhere; in the mail and in the address of her own page.
/// </summary>
public static class BookingKey
{
    public const int Length = 64;

    private const int Half = 32;

    public static async Task<string> OfAsync(LookUpHash hashes, BookingId id, CancellationToken ct) => id.Value.ToString("N") + await hashes.OfRecordAsync("booking", id.Value, ct);

    /// <summary>Null when it was not made here.</summary>
    public static async Task<BookingId?> ReadAsync(LookUpHash hashes, string key, CancellationToken ct)
    {
        if (key.Length != Length || !Guid.TryParseExact(key[..Half], "N", out var id))
            return null;
        var right = await OfAsync(hashes, new BookingId(id), ct);
        return System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(right), System.Text.Encoding.ASCII.GetBytes(key.ToLowerInvariant())) ? new BookingId(id) : null;
    }
}
