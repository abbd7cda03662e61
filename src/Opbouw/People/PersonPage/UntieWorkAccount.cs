using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.PersonPage;

/// <summary>The work account of somebody no longer opens this account: she got another one, or the address passed to somebody else.</summary>
[AsksAgain]
public sealed record UntieWorkAccount(Guid CommandId, AccountId AccountId) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.untie-work-account", "Een werkaccount losmaken", typeof(WorkAccountUntied), typeof(SessionEnded));
}

public sealed class UntieWorkAccountHandler(OpbouwDb db, WorkContext work, OpenTrail trail, WholeSessions sessions) : IHandle<UntieWorkAccount, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(UntieWorkAccount command, CancellationToken ct)
    {
        if (!work.Actor.May(PeopleRights.AdministerAccounts)
            || await db.Set<IdentityUserLogin<Guid>>().Where(link => link.UserId == command.AccountId.Value).ToListAsync(ct) is not { Count: > 0 } ties)
            return NothingThere.ForThisActor;
        if (command.AccountId == work.Actor.Account)
            return PersonRefusals.IsYou;
        db.RemoveRange(ties);
        await sessions.EndAsync(command.AccountId, _ => true, ct);
        trail.Record(new WorkAccountUntied(command.AccountId));
        return default(Nothing);
    }
}
