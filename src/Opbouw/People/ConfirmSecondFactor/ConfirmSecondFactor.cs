using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.ConfirmSecondFactor;

/// <summary>Somebody types the code of the telephone, or one from paper, and the half session becomes a whole one.</summary>
public sealed record ConfirmSecondFactor(Guid CommandId, SessionId HalfSession, [property: JsonIgnore] string Code, [property: JsonIgnore] DeviceAtHand Device) : ICommand<SecondFactorAnswer>
{
    public static ProcessKind Process { get; } = new(
        "people.confirm-second-factor", "Code geven bij het inloggen", [typeof(SecondFactorConfirmed), typeof(SecondFactorRefused), typeof(LostPhoneEnded), .. WholeSessions.Events]);
}

public sealed record SecondFactorAnswer(CodeAnswer Code)
{
    /// <summary>For the cookie, once.</summary>
    [JsonIgnore]
    public string? Key { get; init; }
}

public sealed class ConfirmSecondFactorHandler(OpbouwDb db, CodeCheck codes, WholeSessions sessions, LostPhones phones, TimeProvider time)
    : IHandle<ConfirmSecondFactor, SecondFactorAnswer>
{
    public async Task<Outcome<SecondFactorAnswer>> HandleAsync(ConfirmSecondFactor command, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var half = await db.Set<Session>().SingleOrDefaultAsync(session => session.Id == command.HalfSession && !session.IsComplete && session.EndsAt > now, ct);
        var account = half is null ? null : await db.Set<Account>().SingleOrDefaultAsync(known => known.Id == half.AccountId && known.EndedAt == null, ct);
        if (half is null || account is null || await codes.CheckAsync(account.AccountId, command.Code, ct) is not { } answer)
            return NothingThere.ForThisActor;
        if (!answer.IsRight)
            return new SecondFactorAnswer(answer);

        // Whoever has the telephone has not lost it: a request that somebody else made dies here.
        await phones.EndWaitingAsync(account.AccountId, LostPhoneEnding.NotNeeded, ct);
        return new SecondFactorAnswer(answer) { Key = await sessions.ReplaceAsync(half, account, command.Device, ct) };
    }
}
