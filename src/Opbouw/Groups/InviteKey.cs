using Opbouw.Initiatives;
using Opbouw.Shared.Keys;

namespace Opbouw.Groups;

/// <summary>What lets somebody into a group whom the group invited. The same for everybody who is invited: it goes round by telephone and on paper.</summary>
public static class InviteKey
{
    private const string Purpose = "group-invite";

    public static Task<string> OfAsync(LookUpHash hashes, InitiativeId id, CancellationToken ct) => RecordKey.OfAsync(hashes, Purpose, id.Value, ct);

    /// <summary>Null when it was not made here.</summary>
    public static async Task<InitiativeId?> ReadAsync(LookUpHash hashes, string key, CancellationToken ct) =>
        await RecordKey.ReadAsync(hashes, Purpose, key, ct) is { } id ? new InitiativeId(id) : null;
}
