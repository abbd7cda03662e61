using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;

namespace Opbouw.Groups;

/// <summary>What somebody reads before she joins: no more than what the group gave her, or what stands on the site.</summary>
public sealed record JoinInvite(InitiativeId Initiative, string Title, string Idea, bool IsInvited);

/// <summary>Finds the group to join by an invitation, or by the code on the site when new people are welcome.</summary>
public sealed class JoinDoor(OpbouwDb db, LookUpHash hashes)
{
    /// <param name="key">As it stands in the address; null when nothing of it can be seen.</param>
    public async Task<JoinInvite?> FindAsync(string? key, CancellationToken ct)
    {
        if (key is null) return null;
        if (key.Length != RecordKey.Length)
        {
            return await db.Set<PublishedInitiative>().AsNoTracking().SingleOrDefaultAsync(published => published.Code == key && published.IsOpen, ct) is { } published && await HasGroupAsync(published.InitiativeId, ct)
                ? new JoinInvite(published.InitiativeId, published.Title, published.Idea, IsInvited: false) : null;
        }

        return await InviteKey.ReadAsync(hashes, key, ct) is { } id && await HasGroupAsync(id, ct) && await db.Set<Initiative>().IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is { } initiative
            ? new JoinInvite(id, initiative.Title, initiative.Idea, IsInvited: true) : null;
    }

    private Task<bool> HasGroupAsync(InitiativeId id, CancellationToken ct) => db.Set<GroupMember>().IgnoreQueryFilters().AnyAsync(member => member.InitiativeId == id && member.LeftOn == null, ct);
}
