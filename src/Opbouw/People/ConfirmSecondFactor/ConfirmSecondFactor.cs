using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Shared.Watching;

namespace Opbouw.People.ConfirmSecondFactor;

/// <summary>Somebody types the code of the telephone, or one from paper, and the half session becomes a whole one.</summary>
public sealed record ConfirmSecondFactor(Guid CommandId, SessionId HalfSession, [property: JsonIgnore] string Code) : ICommand<SecondFactorAnswer>
{
    public static ProcessKind Process { get; } = new(
        "people.confirm-second-factor", "Code geven bij het inloggen", typeof(SecondFactorConfirmed), typeof(SecondFactorRefused), typeof(SessionStarted), typeof(LostPhoneEnded));
}

/// <summary>A wrong code is an answer, not a refusal: that it was wrong must be remembered.</summary>
public sealed record SecondFactorAnswer(bool IsRight, bool IsResting)
{
    /// <summary>For the cookie, once.</summary>
    [JsonIgnore]
    public string? Key { get; init; }
}

public sealed class ConfirmSecondFactorHandler(OpbouwDb db, OpenTrail trail, OrganisationSecrets secrets, LostPhones phones, HouseMeters meters, TimeProvider time)
    : IHandle<ConfirmSecondFactor, SecondFactorAnswer>
{
    public async Task<Outcome<SecondFactorAnswer>> HandleAsync(ConfirmSecondFactor command, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var half = await db.Set<Session>().SingleOrDefaultAsync(session => session.Id == command.HalfSession && !session.IsComplete && session.EndsAt > now, ct);
        var account = half is null ? null : await db.Set<Account>().SingleOrDefaultAsync(known => known.Id == half.AccountId && known.EndedAt == null, ct);
        var factor = account is null ? null : await db.Set<SecondFactor>().SingleOrDefaultAsync(known => known.AccountId == account.AccountId, ct);
        if (half is null || account is null || factor is null || secrets.Unseal(SecondFactor.KeyPurpose, factor.SealedKey) is not { } key)
            return NothingThere.ForThisActor;
        if (factor.RestsAt(now))
            return new SecondFactorAnswer(false, IsResting: true);

        var withRecoveryCode = false;
        if (!factor.Accepts(key, command.Code, now) && !(withRecoveryCode = await UseRecoveryCodeAsync(factor, command.Code, now, ct)))
            return Refuse(factor, now);

        // Whoever has the telephone has not lost it: a request that somebody else made dies here.
        await phones.EndWaitingAsync(account.AccountId, LostPhoneEnding.NotNeeded, ct);
        trail.Record(new SecondFactorConfirmed(account.AccountId, withRecoveryCode));
        return new SecondFactorAnswer(true, false) { Key = WholeSession.Start(db, trail, half, account, now) };
    }

    private SecondFactorAnswer Refuse(SecondFactor factor, DateTimeOffset now)
    {
        factor.CountWrongCode(now);
        meters.LogInFailed(LogInStep.Code);
        trail.Record(new SecondFactorRefused(factor.AccountId));
        return new SecondFactorAnswer(false, factor.RestsAt(now));
    }

    private async Task<bool> UseRecoveryCodeAsync(SecondFactor factor, string typed, DateTimeOffset now, CancellationToken ct)
    {
        var hash = SecretCode.Hash(SecretCode.OnlyDigits(typed));
        var code = await db.Set<RecoveryCode>().SingleOrDefaultAsync(known => known.AccountId == factor.AccountId && known.CodeHash == hash && known.UsedAt == null, ct);
        if (code is null)
            return false;
        code.UsedAt = now;
        factor.ForgetWrongCodes();
        return true;
    }
}
