using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;

namespace Opbouw.Campaigns;

public readonly record struct CampaignId(Guid Value) : IEntityId
{
    public static CampaignId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}

public readonly record struct SignUpId(Guid Value) : IEntityId
{
    public override string ToString() => Value.ToString();
}

/// <summary>What opens a sign-up for who made it.</summary>
public static class SignUpKey
{
    private const string Purpose = "campaign-sign-up";

    public static Task<string> OfAsync(LookUpHash hashes, SignUpId id, CancellationToken ct) => RecordKey.OfAsync(hashes, Purpose, id.Value, ct);

    /// <summary>Null when it was not made here.</summary>
    public static async Task<SignUpId?> ReadAsync(LookUpHash hashes, string key, CancellationToken ct) =>
        await RecordKey.ReadAsync(hashes, Purpose, key, ct) is { } id ? new SignUpId(id) : null;
}
