using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Shared.Watching;

namespace Opbouw.People;

/// <summary>Looks whether a code is the one of somebody's telephone, or one from her paper. Inside a command: a wrong one must be remembered.</summary>
public sealed class CodeCheck(OpbouwDb db, OpenTrail trail, OrganisationSecrets secrets, Notifier notifier, HouseMeters meters, TimeProvider time)
{
    /// <returns>Null: there is nothing to check the code with.</returns>
    public async Task<CodeAnswer?> CheckAsync(AccountId account, string code, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var factor = await db.Set<SecondFactor>().SingleOrDefaultAsync(known => known.AccountId == account, ct);
        if (factor is null || secrets.Unseal(SecondFactor.KeyPurpose, factor.SealedKey) is not { } key)
            return null;
        if (factor.RestsAt(now))
            return new CodeAnswer(false, IsResting: true);

        var withRecoveryCode = false;
        if (!factor.Accepts(key, code, now) && !(withRecoveryCode = await UseRecoveryCodeAsync(factor, code, now, ct)))
            return Refuse(factor, now);
        trail.Record(new SecondFactorConfirmed(account, withRecoveryCode));
        return new CodeAnswer(true, IsResting: false);
    }

    private CodeAnswer Refuse(SecondFactor factor, DateTimeOffset now)
    {
        factor.CountWrongCode(now);
        meters.LogInFailed(LogInStep.Code);
        trail.Record(new SecondFactorRefused(factor.AccountId));
        return new CodeAnswer(false, factor.RestsAt(now));
    }

    private async Task<bool> UseRecoveryCodeAsync(SecondFactor factor, string typed, DateTimeOffset now, CancellationToken ct)
    {
        var hash = SecretCode.Hash(SecretCode.OnlyDigits(typed));
        var open = await db.Set<RecoveryCode>().Where(known => known.AccountId == factor.AccountId && known.UsedAt == null).ToListAsync(ct);
        if (open.Find(known => known.CodeHash == hash) is not { } code)
            return false;
        code.UsedAt = now;
        factor.ForgetWrongCodes();
        if (RecoveryCode.AreFew(open.Count - 1))
            notifier.TellOnly(factor.AccountId, factor.AccountId.Value, RecoveryCode.LeftInWords(open.Count - 1), RecoveryCode.Address);
        return true;
    }
}

/// <summary>A wrong code is an answer, not a refusal: that it was wrong must be remembered.</summary>
public sealed record CodeAnswer(bool IsRight, bool IsResting)
{
    public const string Resting = "Het is te vaak misgegaan. Wacht een kwartier en probeer het dan opnieuw.";
    public const string Wrong = "Deze code klopt niet of is al gebruikt. Wacht op de volgende code in je app.";

    public string Words => IsResting ? Resting : Wrong;
}
