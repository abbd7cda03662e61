using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.PersonPage;

/// <summary>The last day of somebody in a team.</summary>
[AsksAgain]
public sealed record LeaveTeam(Guid CommandId, AccountId AccountId, TeamId TeamId, DateOnly From, DateOnly Until) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.leave-team", "Iemand uit een team halen", typeof(TeamLeft));
}

public sealed class LeaveTeamHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<LeaveTeam, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(LeaveTeam command, CancellationToken ct)
    {
        var member = await db.Set<TeamMember>().SingleOrDefaultAsync(
            known => known.AccountId == command.AccountId && known.TeamId == command.TeamId && known.From == command.From, ct);
        if (!work.Actor.May(PeopleRights.AdministerAccounts) || member is null)
            return NothingThere.ForThisActor;
        if (command.Until < command.From)
            return PersonRefusals.DatesTurned;

        member.Until = command.Until;
        trail.Record(new TeamLeft(command.AccountId, command.TeamId, command.Until));
        return default(Nothing);
    }
}
