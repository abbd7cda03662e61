using System.Globalization;
using System.Security.Cryptography;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.People;

public readonly record struct LogInLinkId(Guid Value) : IEntityId
{
    public static LogInLinkId New() => new(Guid.NewGuid());
}

/// <summary>
/// A resident asked for a mail to come in with: a link, and six digits for who reads mail on another device. Both work once, for a quarter, and only in
/// the browser that asked. An address that nobody has gets a row as well: what is asked for leaves the same traces and takes the same time.
/// </summary>
public sealed class LogInLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);
    public const int MostWrongCodes = 5;

    public required LogInLinkId Id { get; init; }

    /// <summary>None: nobody has the address that was typed.</summary>
    public AccountId? AccountId { get; init; }

    public required string LinkHash { get; init; }

    public required string CodeHash { get; init; }

    /// <summary>Hash of what stands in the cookie of the browser that asked.</summary>
    public required string BrowserHash { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public DateTimeOffset? UsedAt { get; private set; }

    public int WrongCodes { get; private set; }

    public static (LogInLink Row, string Link, string Code) For(AccountId? account, string browserHash, DateTimeOffset now)
    {
        var (id, link, code) = (LogInLinkId.New(), SecretCode.New(), RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture));
        return (new LogInLink { Id = id, AccountId = account, LinkHash = SecretCode.Hash(link), CodeHash = HashOf(id, code), BrowserHash = browserHash, EndsAt = now + Lifetime }, link, code);
    }

    public bool IsOpenAt(DateTimeOffset now) => UsedAt is null && EndsAt > now && WrongCodes < MostWrongCodes;

    /// <returns>Whether it opens: in the browser that asked, once.</returns>
    public bool Open(string browserHash, DateTimeOffset now)
    {
        if (!IsOpenAt(now) || browserHash != BrowserHash)
            return false;
        UsedAt = now;
        return AccountId is not null;
    }

    /// <summary>Six digits that were typed where it was asked.</summary>
    public bool OpenWithCode(string browserHash, string typed, DateTimeOffset now)
    {
        if (!IsOpenAt(now) || browserHash != BrowserHash)
            return false;
        if (HashOf(Id, SecretCode.OnlyDigits(typed)) == CodeHash)
            return Open(browserHash, now);
        WrongCodes++;
        return false;
    }

    private static string HashOf(LogInLinkId id, string code) => SecretCode.Hash($"{id.Value} {code}");
}
