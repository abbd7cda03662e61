using Opbouw.Shared.Keys;

namespace Opbouw.Groups;

/// <summary>What opens the page of a group for one of its people.</summary>
public static class MemberKey
{
    private const string Purpose = "group-member";

    public static Task<string> OfAsync(LookUpHash hashes, MemberId id, CancellationToken ct) => RecordKey.OfAsync(hashes, Purpose, id.Value, ct);

    /// <summary>Null when it was not made here.</summary>
    public static async Task<MemberId?> ReadAsync(LookUpHash hashes, string key, CancellationToken ct) =>
        await RecordKey.ReadAsync(hashes, Purpose, key, ct) is { } id ? new MemberId(id) : null;
}
