using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.Passkeys;

/// <summary>Somebody's device made a passkey for this site.</summary>
[AsksAgain]
public sealed record AddPasskey(PasskeyId Id, [property: JsonIgnore] string Name, [property: JsonIgnore] UserPasskeyInfo Made) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.add-passkey", "Een passkey toevoegen", typeof(PasskeyAdded));

    public Guid CommandId => Id.Value;
}

[AsksAgain]
public sealed record RemovePasskey(Guid CommandId, PasskeyId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.remove-passkey", "Een passkey weghalen", typeof(PasskeyRemoved));
}

public static class PasskeyRefusals
{
    public static readonly Refusal TooMany = new("passkey.too-many", $"U hebt al {Passkey.Most} passkeys. Haal er eerst een weg.");
    public static readonly Refusal AlreadyKnown = new("passkey.known", "Deze passkey hebt u al.");
}

public sealed class KeepPasskeysHandler(OpbouwDb db, WorkContext work, OpenTrail trail, AccountMail mail, TimeProvider time)
    : IHandle<AddPasskey, Nothing>, IHandle<RemovePasskey, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(AddPasskey command, CancellationToken ct)
    {
        var me = work.Actor.Account;
        if (await db.Set<Account>().SingleOrDefaultAsync(account => account.Id == me.Value, ct) is not { } account)
            return NothingThere.ForThisActor;
        if (await db.Set<Passkey>().AnyAsync(known => known.CredentialId == command.Made.CredentialId, ct))
            return PasskeyRefusals.AlreadyKnown;
        if (await db.Set<Passkey>().CountAsync(known => known.AccountId == me, ct) >= Passkey.Most)
            return PasskeyRefusals.TooMany;

        db.Add(new Passkey
        {
            Id = command.Id,
            AccountId = me,
            Name = command.Name,
            CredentialId = command.Made.CredentialId,
            PublicKey = command.Made.PublicKey,
            SignCount = command.Made.SignCount,
            IsBackupEligible = command.Made.IsBackupEligible,
            IsBackedUp = command.Made.IsBackedUp,
            AddedAt = time.GetUtcNow(),
        });
        trail.Record(new PasskeyAdded(command.Id, me));
        mail.Tell(account, "Met een nieuwe passkey kan nu bij u worden ingelogd.");
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(RemovePasskey command, CancellationToken ct)
    {
        var me = work.Actor.Account;
        var account = await db.Set<Account>().SingleOrDefaultAsync(known => known.Id == me.Value, ct);
        if (account is null || await db.Set<Passkey>().SingleOrDefaultAsync(known => known.Id == command.Id && known.AccountId == me, ct) is not { } passkey)
            return NothingThere.ForThisActor;
        db.Remove(passkey);
        trail.Record(new PasskeyRemoved(command.Id, me));
        mail.Tell(account, "Een van uw passkeys is weggehaald. U kunt er niet meer mee inloggen.");
        return default(Nothing);
    }
}
