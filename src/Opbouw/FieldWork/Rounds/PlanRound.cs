using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.FieldWork.Rounds;

/// <summary>A worker plans a round along find-spots of a team.</summary>
public sealed record PlanRound(RoundId Id, DateOnly Day, IReadOnlyList<PlannedStop> Stops) : ICommand<RoundId>
{
    public static ProcessKind Process { get; } = new("fieldwork.plan-round", "Een ronde plannen", typeof(RoundPlanned));

    public Guid CommandId => Id.Value;

    /// <summary>Who walks it: a colleague of the same team; nobody named is the worker herself.</summary>
    public AccountId? WalkerId { get; init; }

    /// <summary>Residents may read on the site where she is that day; only who walks it herself decides that.</summary>
    public bool IsShown { get; init; }
}

public sealed record PlannedStop(FindSpotId FindSpotId, TimeOnly At);

public sealed class PlanRoundHandler(OpbouwDb db, WorkContext work, OpenTrail trail, LocalTime time) : IHandle<PlanRound, RoundId>
{
    private static readonly Refusal InThePast = new("round.in-the-past", "Deze dag is al geweest. Kies vandaag of later.", "Day");
    private static readonly Refusal OneTeam = new("round.one-team", "Kies plekken van één team.", "Stops");
    private static readonly Refusal NotInTheTeam = new("round.not-in-the-team", "Kies een collega van het team dat op deze plekken werkt.", "WalkerId");
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
        var team = spots[0].TeamId;
        if (spots.Exists(spot => spot.TeamId != team))
            return OneTeam;
        var walker = command.WalkerId ?? work.Actor.Account;
        if (walker != work.Actor.Account && !await IsInTeamAsync(walker, team, ct))
            return NotInTheTeam;
        var round = new Round { Id = command.Id, TeamId = team, WorkerId = walker, Day = command.Day };
        round.Stops.AddRange(command.Stops.OrderBy(stop => stop.At)
            .Select((stop, index) => new RoundStop { RoundId = round.Id, Number = index + 1, FindSpotId = stop.FindSpotId, At = stop.At }));
        db.Add(round);
        if (command.IsShown && walker == work.Actor.Account)
            await ShowAsync(round, ct);
        trail.Record(new RoundPlanned(round.Id));
        return round.Id;
    }

    /// <summary>Only places that are on the site already, by the name they have there.</summary>
    private async Task ShowAsync(Round round, CancellationToken ct)
    {
        var ids = round.Stops.ConvertAll(stop => stop.FindSpotId);
        var names = await db.Set<ShownPlace>().Where(place => ids.Contains(place.FindSpotId)).ToDictionaryAsync(place => place.FindSpotId, place => place.Name, ct);
        db.AddRange(round.Stops.Where(stop => names.ContainsKey(stop.FindSpotId)).Select(stop => new ShownStop
        {
            RoundId = round.Id,
            Number = stop.Number,
            FindSpotId = stop.FindSpotId,
            WorkerId = round.WorkerId,
            Name = names[stop.FindSpotId],
            Day = round.Day,
            At = stop.At,
        }));
    }

    private async Task<bool> IsInTeamAsync(AccountId account, TeamId team, CancellationToken ct)
    {
        var today = time.Today;
        return await db.Set<TeamMember>().AnyAsync(m => m.AccountId == account && m.TeamId == team && m.From <= today && (m.Until == null || m.Until >= today), ct);
    }
}
