using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.People.TeamPage;

/// <summary>A new team, or another name for one that is there.</summary>
public sealed record KeepTeam(Guid CommandId, TeamId TeamId, string Name, TeamKind Kind, bool TellsOthersWhatItHears, DateOnly? EndsOn) : ICommand<TeamId>
{
    public static ProcessKind Process { get; } = new("people.keep-team", "Een team maken of veranderen", typeof(TeamKept));

    public bool IsNew { get; init; }
}

/// <summary>A team works in an area, from a day on.</summary>
public sealed record GiveTeamArea(Guid CommandId, TeamId TeamId, AreaId AreaId, DateOnly From, DateOnly? Until) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.give-team-area", "Een team een gebied geven", typeof(TeamAreaGiven));
}

/// <summary>The last day of a team in an area.</summary>
public sealed record EndTeamArea(Guid CommandId, TeamId TeamId, AreaId AreaId, DateOnly From, DateOnly Until) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.end-team-area", "Een gebied bij een team weghalen", typeof(TeamAreaEnded));
}

public sealed class KeepTeamHandler(OpbouwDb db, WorkContext work, OpenTrail trail, LocalTime time) : IHandle<KeepTeam, TeamId>
{
    public static readonly Refusal NameInUse = new("team.name-in-use", "Er is al een team met deze naam", "Name");

    public async Task<Outcome<TeamId>> HandleAsync(KeepTeam command, CancellationToken ct)
    {
        if (!work.Actor.May(PeopleRights.AdministerTeams))
            return NothingThere.ForThisActor;
        var team = await db.Set<Team>().SingleOrDefaultAsync(known => known.Id == command.TeamId, ct);
        if (team is null != command.IsNew)
            return NothingThere.ForThisActor;
        var today = time.Today;
        if (await db.Set<Team>().AnyAsync(other => other.Name == command.Name && other.Id != command.TeamId && (other.EndsOn == null || other.EndsOn >= today), ct))
            return NameInUse;

        if (team is null)
            db.Add(team = new Team { Id = command.TeamId, Name = command.Name, Kind = command.Kind });
        team.Name = command.Name;
        team.Kind = command.Kind;
        team.TellsOthersWhatItHears = command.TellsOthersWhatItHears;
        team.EndsOn = command.EndsOn;
        trail.Record(new TeamKept(team.Id, team.Kind, team.EndsOn));
        return team.Id;
    }
}

public sealed class GiveTeamAreaHandler(OpbouwDb db, WorkContext work, OpenTrail trail, OrganisationAreas areas) : IHandle<GiveTeamArea, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(GiveTeamArea command, CancellationToken ct)
    {
        if (!work.Actor.May(PeopleRights.AdministerTeams) || !await db.Set<Team>().AnyAsync(team => team.Id == command.TeamId, ct)
            || (await areas.TreeAsync(ct)).Find(command.AreaId) is null)
            return NothingThere.ForThisActor;
        if (command.Until < command.From)
            return PersonRefusals.DatesTurned;
        var earlier = await db.Set<TeamArea>().AsNoTracking().Where(area => area.TeamId == command.TeamId && area.AreaId == command.AreaId).ToListAsync(ct);
        if (earlier.Any(area => Period.Overlaps(command.From, command.Until, area.From, area.Until)))
            return PersonRefusals.Overlap;

        db.Add(new TeamArea { TeamId = command.TeamId, AreaId = command.AreaId, From = command.From, Until = command.Until });
        trail.Record(new TeamAreaGiven(command.TeamId, command.AreaId, command.From, command.Until));
        return default(Nothing);
    }
}

public sealed class EndTeamAreaHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<EndTeamArea, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(EndTeamArea command, CancellationToken ct)
    {
        var area = await db.Set<TeamArea>().SingleOrDefaultAsync(
            known => known.TeamId == command.TeamId && known.AreaId == command.AreaId && known.From == command.From, ct);
        if (!work.Actor.May(PeopleRights.AdministerTeams) || area is null)
            return NothingThere.ForThisActor;
        if (command.Until < command.From)
            return PersonRefusals.DatesTurned;

        area.Until = command.Until;
        trail.Record(new TeamAreaEnded(command.TeamId, command.AreaId, command.Until));
        return default(Nothing);
    }
}
