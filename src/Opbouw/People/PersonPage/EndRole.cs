using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.PersonPage;

/// <summary>The last day of a role that somebody has.</summary>
[AsksAgain]
public sealed record EndRole(Guid CommandId, AccountId AccountId, string RoleCode, DateOnly From, DateOnly Until) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.end-role", "Een rol beëindigen", typeof(RoleEnded));
}

public sealed class EndRoleHandler(OpbouwDb db, WorkContext work, OpenTrail trail, Administrators administrators) : IHandle<EndRole, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(EndRole command, CancellationToken ct)
    {
        if (!work.Actor.May(PeopleRights.AdministerAccounts))
            return NothingThere.ForThisActor;
        var grant = await db.Set<RoleGrant>().SingleOrDefaultAsync(
            known => known.AccountId == command.AccountId && known.RoleCode == command.RoleCode && known.From == command.From, ct);
        if (grant is null)
            return NothingThere.ForThisActor;
        if (command.AccountId == work.Actor.Account)
            return PersonRefusals.IsYou;
        if (command.Until < command.From)
            return PersonRefusals.DatesTurned;
        if (grant.RoleCode == RoleCodes.Administrator && !await administrators.RemainWithoutAsync(command.AccountId, ct))
            return PersonRefusals.LastAdministrator;

        grant.Until = command.Until;
        trail.Record(new RoleEnded(command.AccountId, command.RoleCode, command.Until));
        return default(Nothing);
    }
}
