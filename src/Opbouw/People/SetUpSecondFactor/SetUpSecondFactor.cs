using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.SetUpSecondFactor;

/// <summary>Somebody's telephone has the key, as its first code shows. What was there before no longer counts.</summary>
public sealed record SetUpSecondFactor(Guid CommandId, SessionId SessionId, [property: JsonIgnore] string Key, [property: JsonIgnore] string Code)
    : ICommand<NewSecondFactor>
{
    public static ProcessKind Process { get; } = new(
        "people.set-up-second-factor", "Tweede stap instellen", typeof(SecondFactorSetUp), typeof(SessionStarted));
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

public sealed class SetUpSecondFactorHandler(OpbouwDb db, OpenTrail trail, OrganisationSecrets secrets, TimeProvider time)
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
        if (earlier is not null && !session.IsComplete)
            return NothingThere.ForThisActor;
        if (Totp.Match(command.Key, command.Code, now, null) is not { } step)
            return SecondFactorRefusals.WrongCode;

        if (earlier is not null)
            db.Remove(earlier);
        await db.SaveChangesAsync(ct);
        db.Add(new SecondFactor { AccountId = account.AccountId, SealedKey = secrets.Seal(SecondFactor.KeyPurpose, command.Key), SetUpAt = now, LastUsedStep = step });
        account.TwoFactorEnabled = true;
        trail.Record(new SecondFactorSetUp(account.AccountId));
        return new NewSecondFactor(account.AccountId)
        {
            RecoveryCodes = await NewRecoveryCodesAsync(account.AccountId, ct),
            SessionKey = session.IsComplete ? null : WholeSession.Start(db, trail, session, account, now),
        };
    }

    private async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(AccountId account, CancellationToken ct)
    {
        await db.Set<RecoveryCode>().Where(code => code.AccountId == account).ExecuteDeleteAsync(ct);
        List<string> codes = [.. Enumerable.Range(0, RecoveryCode.HowMany).Select(_ => SecretCode.NewForPaper())];
        db.AddRange(codes.Select(code => new RecoveryCode { AccountId = account, CodeHash = SecretCode.Hash(SecretCode.OnlyDigits(code)) }));
        return codes;
    }
}
