using Opbouw.Shared.Keys;

namespace Opbouw.Activities;

/// <summary>What opens a booking for who made it.</summary>
public static class BookingKey
{
    private const string Purpose = "booking";

    public static Task<string> OfAsync(LookUpHash hashes, BookingId id, CancellationToken ct) => RecordKey.OfAsync(hashes, Purpose, id.Value, ct);

    /// <summary>Null when it was not made here.</summary>
    public static async Task<BookingId?> ReadAsync(LookUpHash hashes, string key, CancellationToken ct) =>
        await RecordKey.ReadAsync(hashes, Purpose, key, ct) is { } id ? new BookingId(id) : null;
}
