using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People;

/// <summary>Somebody looked at the address, and it is right: mail goes there again.</summary>
/// <param name="Whose">An account, or a person at a partner.</param>
public sealed record TryAddressAgain(Guid CommandId, Guid Whose) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.try-address-again", "Mail naar een adres opnieuw proberen", typeof(AddressTriedAgain));
}

public sealed class TryAddressAgainHandler(OpbouwDb db, WorkContext work, OpenTrail trail, ReturnedMail returned) : IHandle<TryAddressAgain, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(TryAddressAgain command, CancellationToken ct)
    {
        if (await AddressAsync(command.Whose, ct) is not { } address || await returned.ForgetAsync(address, ct) is not { } mails)
            return NothingThere.ForThisActor;
        trail.Record(new AddressTriedAgain(command.Whose, mails));
        return default(Nothing);
    }

    /// <summary>Only of people whom this actor keeps.</summary>
    private async Task<string?> AddressAsync(Guid whose, CancellationToken ct)
    {
        var person = new PartnerPersonId(whose);
        if (work.Actor.May(PeopleRights.AdministerAccounts) && await db.Set<Account>().Where(known => known.Id == whose && known.EndedAt == null).Select(known => known.Email).SingleOrDefaultAsync(ct) is { } ofAccount)
            return ofAccount;
        return work.Actor.May(PeopleRights.KeepPartners) ? await db.Set<PartnerPerson>().Where(known => known.Id == person).Select(known => known.Email).SingleOrDefaultAsync(ct) : null;
    }
}
