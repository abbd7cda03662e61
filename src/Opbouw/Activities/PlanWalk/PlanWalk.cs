using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Activities.PlanWalk;

/// <summary>The host says what her walk comes by. What was said before, makes place.</summary>
public sealed record PlanWalk(Guid CommandId, SlotId SlotId, IReadOnlyList<PlannedStop> Stops) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("activities.plan-walk", "De plekken van een wijkwandeling kiezen", typeof(WalkPlanned));
}

/// <param name="Place">As <see cref="WalkStop.Place"/>.</param>
public sealed record PlannedStop(string Name, string? Place);

public sealed class PlanWalkHandler(OpbouwDb db, WorkContext work, Walks walks, OpenTrail trail) : IHandle<PlanWalk, Nothing>
{
    private static readonly Refusal IsBeingWalked = new("walk.has-observations", "Er staat al iets bij deze plekken. Je kunt ze niet meer veranderen.");

    public async Task<Outcome<Nothing>> HandleAsync(PlanWalk command, CancellationToken ct)
    {
        if (!work.Actor.May(ActivitiesRights.Meet) || await walks.MineAsync(command.SlotId, ct) is not { } slot)
            return NothingThere.ForThisActor;
        if (await db.Set<WalkObservation>().AnyAsync(seen => seen.SlotId == slot.Id, ct))
            return IsBeingWalked;
        db.RemoveRange(await db.Set<WalkStop>().Where(stop => stop.SlotId == slot.Id).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        db.AddRange(command.Stops.Select((stop, index) => new WalkStop { SlotId = slot.Id, Number = index + 1, Name = stop.Name, Place = stop.Place, At = slot.At }));
        trail.Record(new WalkPlanned(slot.Id, command.Stops.Count));
        return default(Nothing);
    }
}
