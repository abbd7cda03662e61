using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;

namespace Opbouw.Groups;

/// <summary>Somebody who is inside: one of the group by her own link, or the worker who accompanies it.</summary>
public sealed record GroupVisit(Initiative Initiative, GroupMember Me)
{
    public bool IsCompanion => Me.Kind == MemberKind.Companion;

    /// <summary>Lets people in and decides what others see. The worker does so when the group asks her.</summary>
    public bool MayDecide => Me.Kind is MemberKind.Initiator or MemberKind.Companion;
}

/// <summary>
/// The one way into a group, for pages and for handlers. A group is no business of the team: who is not in it sees nothing, also a colleague and the team leader.
/// </summary>
public sealed class GroupDoor(OpbouwDb db, LookUpHash hashes, WorkContext work)
{
    /// <summary>For pages: read only. Null when the key opens nothing, or no longer.</summary>
    public async Task<GroupVisit?> OpenAsync(string key, CancellationToken ct) =>
        await MemberKey.ReadAsync(hashes, key, ct) is { } id ? await EnterAsync(id, isRead: true, ct) : null;

    /// <summary>For handlers: what is loaded may be changed.</summary>
    public Task<GroupVisit?> EnterAsync(MemberId id, CancellationToken ct) => EnterAsync(id, isRead: false, ct);

    private async Task<GroupVisit?> EnterAsync(MemberId id, bool isRead, CancellationToken ct)
    {
        var members = db.Set<GroupMember>().IgnoreQueryFilters().AsTracking(isRead ? QueryTrackingBehavior.NoTracking : QueryTrackingBehavior.TrackAll);
        if (await members.SingleOrDefaultAsync(member => member.Id == id, ct) is not { IsIn: true } me)
            return null;
        var initiatives = db.Set<Initiative>().IgnoreQueryFilters().AsTracking(isRead ? QueryTrackingBehavior.NoTracking : QueryTrackingBehavior.TrackAll);
        var initiative = await initiatives.Include(i => i.Checks).SingleAsync(i => i.Id == me.InitiativeId, ct);
        return me.Kind == MemberKind.Companion && work.Actor.Account != initiative.WorkerId ? null : new GroupVisit(initiative, me);
    }
}
