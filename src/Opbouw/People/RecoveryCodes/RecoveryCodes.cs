using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.RecoveryCodes;

/// <summary>New codes for on paper, in the place of all earlier ones.</summary>
[AsksAgain]
public sealed record MakeRecoveryCodes(Guid CommandId) : ICommand<MadeRecoveryCodes>
{
    public static ProcessKind Process { get; } = new("people.make-recovery-codes", "Nieuwe herstelcodes maken", typeof(RecoveryCodesMade));
}

public sealed record MadeRecoveryCodes(int HowMany)
{
    /// <summary>Shown once.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Codes { get; init; } = [];
}

public sealed class MakeRecoveryCodesHandler(OpbouwDb db, WorkContext work, NewRecoveryCodes codes, AccountMail mail) : IHandle<MakeRecoveryCodes, MadeRecoveryCodes>
{
    public async Task<Outcome<MadeRecoveryCodes>> HandleAsync(MakeRecoveryCodes command, CancellationToken ct)
    {
        var me = work.Actor.Account;
        var account = await db.Set<Account>().SingleOrDefaultAsync(known => known.Id == me.Value, ct);
        if (account is null || !await db.Set<SecondFactor>().AnyAsync(factor => factor.AccountId == me, ct))
            return NothingThere.ForThisActor;
        var made = await codes.MakeAsync(me, ct);
        mail.Tell(account, "Er zijn nieuwe herstelcodes voor uw account gemaakt. De oude werken niet meer.");
        return new MadeRecoveryCodes(made.Count) { Codes = made };
    }
}
