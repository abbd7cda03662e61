using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.SetUpSecondFactor;

/// <summary>Somebody's telephone has the key, as its first code shows. What was there before no longer counts.</summary>
[AsksAgain]
public sealed record SetUpSecondFactor(Guid CommandId, SessionId SessionId, [property: JsonIgnore] string Key, [property: JsonIgnore] string Code, [property: JsonIgnore] DeviceAtHand Device)
    : ICommand<NewSecondFactor>
{
    public static ProcessKind Process { get; } = new(
        "people.set-up-second-factor", "Tweede stap instellen", [typeof(SecondFactorSetUp), typeof(RecoveryCodesMade), .. WholeSessions.Events]);
}

public sealed record NewSecondFactor(AccountId AccountId)
{
    /// <summary>Shown once.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> RecoveryCodes { get; init; } = [];

    /// <summary>For the cookie, once.</summary>
    [JsonIgnore]
    public string? SessionKey { get; init; }
}

public static class SecondFactorRefusals
{
    public static readonly Refusal WrongCode = new("second-factor.wrong-code", "Deze code klopt niet. Wacht op de volgende code in je app en typ die over.", "Code");
}

public sealed class SetUpSecondFactorHandler(OpbouwDb db, OpenTrail trail, OrganisationSecrets secrets, WholeSessions sessions, NewRecoveryCodes codes, AccountMail mail, TimeProvider time)
    : IHandle<SetUpSecondFactor, NewSecondFactor>
{
    public async Task<Outcome<NewSecondFactor>> HandleAsync(SetUpSecondFactor command, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var session = await db.Set<Session>().SingleOrDefaultAsync(open => open.Id == command.SessionId && open.EndsAt > now, ct);
        var account = session is null ? null : await db.Set<Account>().SingleOrDefaultAsync(known => known.Id == session.AccountId && known.EndedAt == null, ct);
        if (session is null || account is null)
            return NothingThere.ForThisActor;

        var earlier = await db.Set<SecondFactor>().SingleOrDefaultAsync(factor => factor.AccountId == account.AccountId, ct);
        if (!session.IsComplete && (earlier is not null || await db.Set<Passkey>().AnyAsync(passkey => passkey.AccountId == account.AccountId, ct)))
            return NothingThere.ForThisActor;
        if (Totp.Match(command.Key, command.Code, now, null) is not { } step)
            return SecondFactorRefusals.WrongCode;

        if (earlier is not null)
        {
            db.Remove(earlier);
            mail.Tell(account, "U logt nu in met een andere telefoon. De oude werkt niet meer, en de oude herstelcodes ook niet.");
        }

        await db.SaveChangesAsync(ct);
        db.Add(new SecondFactor { AccountId = account.AccountId, SealedKey = secrets.Seal(SecondFactor.KeyPurpose, command.Key), SetUpAt = now, LastUsedStep = step });
        account.TwoFactorEnabled = true;
        trail.Record(new SecondFactorSetUp(account.AccountId));
        return new NewSecondFactor(account.AccountId)
        {
            RecoveryCodes = await codes.MakeAsync(account.AccountId, ct),
            SessionKey = session.IsComplete ? null : await sessions.ReplaceAsync(session, account, command.Device, ct),
        };
    }
}
