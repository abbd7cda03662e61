using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.PersonPage;

/// <summary>The administrator gives somebody a new way in: a forgotten password. The telephone stays the same.</summary>
[AsksAgain]
public sealed record InvitePerson(Guid CommandId, AccountId AccountId) : ICommand<PersonInvite>
{
    public static ProcessKind Process { get; } = new("people.invite-person", "Iemand opnieuw uitnodigen", typeof(PersonInvited));
}

public sealed class InvitePersonHandler(OpbouwDb db, WorkContext work, SendInvite send) : IHandle<InvitePerson, PersonInvite>
{
    public async Task<Outcome<PersonInvite>> HandleAsync(InvitePerson command, CancellationToken ct)
    {
        if (!work.Actor.May(PeopleRights.AdministerAccounts))
            return NothingThere.ForThisActor;
        var account = await db.Set<Account>().SingleOrDefaultAsync(known => known.Id == command.AccountId.Value && known.EndedAt == null, ct);
        if (account is null)
            return NothingThere.ForThisActor;
        return new PersonInvite(account.AccountId) { Link = await send.ToAsync(account, ct) };
    }
}
