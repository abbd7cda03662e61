using Opbouw.Shared.Keys;

namespace Opbouw.Offers;

/// <summary>What opens an offer for who made it.</summary>
public static class OfferKey
{
    private const string Purpose = "offer";

    public static Task<string> OfAsync(LookUpHash hashes, OfferId id, CancellationToken ct) => RecordKey.OfAsync(hashes, Purpose, id.Value, ct);

    /// <summary>Null when it was not made here.</summary>
    public static async Task<OfferId?> ReadAsync(LookUpHash hashes, string key, CancellationToken ct) =>
        await RecordKey.ReadAsync(hashes, Purpose, key, ct) is { } id ? new OfferId(id) : null;
}
