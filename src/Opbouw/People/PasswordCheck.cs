using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Watching;

namespace Opbouw.People;

/// <summary>
/// Looks whether e-mail and password belong together. Does the same work for an unknown address as for a wrong password,
/// and does it outside the write lane: a hash takes longer than all writing together.
/// </summary>
public sealed class PasswordCheck(OpbouwDb db, LogInTurns turns, IPasswordHasher<Account> hasher, ILookupNormalizer normalizer, HouseMeters meters)
{
    /// <summary>What somebody reads whose password was not right; the same for an address that nobody has.</summary>
    public const string DoNotMatch = "E-mailadres en wachtwoord horen niet bij elkaar. Kijk ze na en probeer het opnieuw.";
    public const string AskedTooOften = "Er is te vaak om een mail gevraagd. Wacht een kwartier en probeer het dan opnieuw.";
    public const string TooOften = "Het is te vaak misgegaan. Wacht een kwartier en probeer het dan opnieuw.";

    private static string? hashOfNobody;

    public async Task<PasswordChecked> CheckAsync(string email, string password, IPAddress? from, CancellationToken ct)
    {
        if (!await turns.TakeAsync(email, from, ct))
        {
            meters.LogInFailed(LogInStep.Password);
            return PasswordChecked.TooManyTries;
        }

        var normalized = normalizer.NormalizeEmail(email.Trim());
        var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(known => known.NormalizedEmail == normalized && known.EndedAt == null, ct);
        var hash = account?.PasswordHash ?? (hashOfNobody ??= hasher.HashPassword(Nobody, SecretCode.New()));
        var isRight = hasher.VerifyHashedPassword(account ?? Nobody, hash, password) != PasswordVerificationResult.Failed;
        if (isRight && account?.PasswordHash is not null)
            return new PasswordChecked(account);
        meters.LogInFailed(LogInStep.Password);
        return PasswordChecked.Wrong;
    }

    private static Account Nobody { get; } = new() { Name = "", Kind = ActorKind.Nobody };
}

/// <param name="Account">Who it is, when all is right.</param>
public sealed record PasswordChecked(Account? Account)
{
    public static readonly PasswordChecked Wrong = new((Account?)null);
    public static readonly PasswordChecked TooManyTries = new((Account?)null) { IsTooMany = true };

    public bool IsTooMany { get; private init; }
}
