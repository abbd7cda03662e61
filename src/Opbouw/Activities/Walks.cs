using Microsoft.EntityFrameworkCore;
using Opbouw.Agenda;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.Activities;

/// <summary>What a walk comes by, what was seen there and what was agreed.</summary>
/// <param name="States">Where promises stand, of those that everybody may read.</param>
public sealed record WalkStory(
    IReadOnlyList<WalkStop> Stops, IReadOnlyList<WalkObservation> Seen, IReadOnlyList<WalkAgreement> Agreed, IReadOnlyDictionary<AgendaItemId, PublishedState> States)
{
    public IEnumerable<WalkObservation> SeenAt(int? stop) => Seen.Where(one => one.Stop == stop);
}

/// <summary>Reads walks: for who offers them, and for who has the key of a booking.</summary>
public sealed class Walks(OpbouwDb db, WorkContext work, AgreementDesk agreements, LocalTime time)
{
    /// <summary>My own walk, gone or to come; null when there is none.</summary>
    public async Task<MeetingSlot?> MineAsync(SlotId id, CancellationToken ct)
    {
        var me = work.Actor.Account;
        return await db.Set<MeetingSlot>().AsNoTracking().SingleOrDefaultAsync(slot => slot.Id == id && slot.HostId == me && slot.Kind == MeetingKind.Walk && !slot.IsWithdrawn, ct);
    }

    /// <summary>From the day itself on there is something to write down.</summary>
    public bool HasBegun(MeetingSlot slot) => slot.Kind == MeetingKind.Walk && slot.Day <= time.Today;

    /// <summary>The caller has shown that this moment is hers: as the host, or with the key of a booking.</summary>
    public async Task<WalkStory> StoryAsync(SlotId id, CancellationToken ct)
    {
        var stops = await db.Set<WalkStop>().IgnoreQueryFilters().AsNoTracking().Where(stop => stop.SlotId == id).OrderBy(stop => stop.Number).ToListAsync(ct);
        var seen = await db.Set<WalkObservation>().IgnoreQueryFilters().AsNoTracking().Where(one => one.SlotId == id).OrderBy(one => one.Id).ToListAsync(ct);
        var agreed = await db.Set<WalkAgreement>().IgnoreQueryFilters().AsNoTracking().Where(one => one.SlotId == id).OrderBy(one => one.DoneBy).ToListAsync(ct);
        return new WalkStory(stops, seen, agreed, await agreements.StatesAsync([.. agreed.Select(one => one.AgendaItemId)], ct));
    }
}
