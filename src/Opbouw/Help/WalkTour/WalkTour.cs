using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Help.WalkTour;

/// <summary>Somebody goes to a step of a tour.</summary>
/// <param name="Step">Beyond the last one, or null: the tour ends.</param>
public sealed record WalkTour(Guid CommandId, string Tour, int? Step) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("help.walk-tour", "De rondleiding volgen of overslaan", typeof(TourWalked));
}

public sealed class WalkTourHandler(OpbouwDb db, WorkContext work, OpenTrail trail, TimeProvider time) : IHandle<WalkTour, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(WalkTour command, CancellationToken ct)
    {
        var me = work.Actor.Account;
        if (command.Step < 1 || Tour.For(work.Actor.Permissions).SingleOrDefault(tour => tour.Code == command.Tour) is not { } tour)
            return NothingThere.ForThisActor;
        var walk = await db.Set<TourProgress>().SingleOrDefaultAsync(one => one.AccountId == me && one.Tour == tour.Code, ct);
        if (walk is null)
            db.Add(walk = new TourProgress { AccountId = me, Tour = tour.Code });
        if (command.Step is { } step && step <= tour.Steps.Count)
            walk.GoTo(step);
        else
            walk.End(time.GetUtcNow());
        trail.Record(new TourWalked(me, tour.Code, command.Step));
        return default(Nothing);
    }
}
