using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.GrantRole;

/// <summary>Somebody gets a role, from a day on.</summary>
[AsksAgain]
public sealed record GrantRole(Guid CommandId, AccountId AccountId, string RoleCode, DateOnly From, DateOnly? Until) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.grant-role", "Een rol geven", typeof(RoleGranted), typeof(SessionEnded));
}

public sealed class GrantRoleHandler(OpbouwDb db, WorkContext work, WholeSessions sessions, OpenTrail trail) : IHandle<GrantRole, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(GrantRole command, CancellationToken ct)
    {
        if (!work.Actor.May(PeopleRights.AdministerAccounts)
            || !await db.Set<Account>().AnyAsync(known => known.Id == command.AccountId.Value && known.EndedAt == null, ct)
            || !await db.Set<Role>().AnyAsync(role => role.Code == command.RoleCode, ct))
            return NothingThere.ForThisActor;
        if (await RefusalOfAsync(command, ct) is { } refusal)
            return refusal;

        db.Add(new RoleGrant { AccountId = command.AccountId, RoleCode = command.RoleCode, From = command.From, Until = command.Until });
        trail.Record(new RoleGranted(command.AccountId, command.RoleCode, command.From, command.Until));
        // Her log-in was to last as long as that of a colleague who keeps nothing; the next one is shorter.
        if (SessionTerms.IsKeeper(command.RoleCode))
            await sessions.EndAsync(command.AccountId, _ => true, ct);
        return default(Nothing);
    }

    private async Task<Refusal?> RefusalOfAsync(GrantRole command, CancellationToken ct)
    {
        if (command.AccountId == work.Actor.Account)
            return PersonRefusals.IsYou;
        if (command.Until < command.From)
            return PersonRefusals.DatesTurned;
        var others = (await db.Set<RoleGrant>().AsNoTracking().Where(grant => grant.AccountId == command.AccountId).ToListAsync(ct))
            .Where(grant => Period.Overlaps(command.From, command.Until, grant.From, grant.Until)).Select(grant => grant.RoleCode).ToList();
        if (others.Contains(command.RoleCode))
            return PersonRefusals.Overlap;
        var kind = await db.Set<Account>().Where(known => known.Id == command.AccountId.Value).Select(known => known.Kind).SingleAsync(ct);
        return RoleRules.KindOf(command.RoleCode) != kind ? RoleRules.KindsDoNotMix : RoleRules.MayHold([.. others, command.RoleCode]);
    }
}
