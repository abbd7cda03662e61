using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.JoinTeam;

/// <summary>Somebody works in a team, from a day on.</summary>
[AsksAgain]
public sealed record JoinTeam(Guid CommandId, AccountId AccountId, TeamId TeamId, DateOnly From, DateOnly? Until) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.join-team", "Iemand in een team zetten", typeof(TeamJoined));
}

public sealed class JoinTeamHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<JoinTeam, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(JoinTeam command, CancellationToken ct)
    {
        var account = await db.Set<Account>().SingleOrDefaultAsync(known => known.Id == command.AccountId.Value && known.EndedAt == null, ct);
        if (!work.Actor.May(PeopleRights.AdministerAccounts) || account is null || await db.Set<Team>().AsNoTracking().SingleOrDefaultAsync(known => known.Id == command.TeamId, ct) is not { } team)
            return NothingThere.ForThisActor;
        if (account.Kind != ActorKind.Staff)
            return PersonRefusals.TeamOnlyForStaff;
        if (account.AccountId == work.Actor.Account)
            return PersonRefusals.IsYou;
        if (command.Until < command.From)
            return PersonRefusals.DatesTurned;
        if (team.EndsOn < command.From)
            return PersonRefusals.TeamHasEnded;
        var earlier = await db.Set<TeamMember>().AsNoTracking().Where(member => member.AccountId == command.AccountId && member.TeamId == command.TeamId).ToListAsync(ct);
        if (earlier.Any(member => Period.Overlaps(command.From, command.Until, member.From, member.Until)))
            return PersonRefusals.Overlap;

        db.Add(new TeamMember { TeamId = command.TeamId, AccountId = command.AccountId, From = command.From, Until = command.Until });
        trail.Record(new TeamJoined(command.AccountId, command.TeamId, command.From, command.Until));
        return default(Nothing);
    }
}
