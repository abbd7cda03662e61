using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.FieldWork.Rounds;

/// <summary>A worker plans a round along find-spots of a team.</summary>
public sealed record PlanRound(RoundId Id, DateOnly Day, IReadOnlyList<PlannedStop> Stops) : ICommand<RoundId>
{
    public static ProcessKind Process { get; } = new("fieldwork.plan-round", "Een ronde plannen", typeof(RoundPlanned));

    public Guid CommandId => Id.Value;
}

public sealed record PlannedStop(FindSpotId FindSpotId, TimeOnly At);

public sealed class PlanRoundHandler(OpbouwDb db, WorkContext work, OpenTrail trail, LocalTime time) : IHandle<PlanRound, RoundId>
{
    private static readonly Refusal InThePast = new("round.in-the-past", "Deze dag is al geweest. Kies vandaag of later.", "Day");
    private static readonly Refusal NeedsStops = new("round.needs-stops", "Kies minstens één vindplek en een tijd.", "Stops");

    public async Task<Outcome<RoundId>> HandleAsync(PlanRound command, CancellationToken ct)
    {
        if (!work.Actor.May(FieldWorkRights.RecordContact))
            return NothingThere.ForThisActor;
        if (command.Stops.Count == 0)
            return NeedsStops;
        if (command.Day < time.Today)
            return InThePast;
        var ids = command.Stops.Select(stop => stop.FindSpotId).ToList();
        var mine = db.MyTeams;
        var spots = await db.Set<FindSpot>().Where(spot => ids.Contains(spot.Id) && mine.Contains(spot.TeamId)).ToListAsync(ct);
        if (spots.Count != ids.Distinct().Count())
            return NothingThere.ForThisActor;
        var round = new Round { Id = command.Id, TeamId = spots[0].TeamId, WorkerId = work.Actor.Account, Day = command.Day };
        round.Stops.AddRange(command.Stops.OrderBy(stop => stop.At)
            .Select((stop, index) => new RoundStop { RoundId = round.Id, Number = index + 1, FindSpotId = stop.FindSpotId, At = stop.At }));
        db.Add(round);
        trail.Record(new RoundPlanned(round.Id));
        return round.Id;
    }
}
