using Opbouw.Shared.Security;

namespace Opbouw.People;

/// <summary>The app on somebody's own telephone that shows a new code every half minute.</summary>
public sealed class SecondFactor
{
    /// <summary>What the key is sealed for.</summary>
    public const string KeyPurpose = "second-factor";

    public const int MostWrongCodes = 5;
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    public required AccountId AccountId { get; init; }

    /// <summary>Sealed: readable only with the key outside the database.</summary>
    public required string SealedKey { get; set; }

    public required DateTimeOffset SetUpAt { get; set; }

    /// <summary>A code counts once.</summary>
    public long? LastUsedStep { get; set; }

    public int WrongCodes { get; set; }

    /// <summary>Who gets here knows the password, so resting may close the door for everybody.</summary>
    public DateTimeOffset? RestsUntil { get; set; }

    public bool RestsAt(DateTimeOffset now) => RestsUntil > now;

    public bool Accepts(string key, string typed, DateTimeOffset now)
    {
        if (RestsAt(now) || Totp.Match(key, typed, now, LastUsedStep) is not { } step)
            return false;
        LastUsedStep = step;
        ForgetWrongCodes();
        return true;
    }

    public void CountWrongCode(DateTimeOffset now)
    {
        if (RestsAt(now) || ++WrongCodes < MostWrongCodes)
            return;
        WrongCodes = 0;
        RestsUntil = now + Rest;
    }

    public void ForgetWrongCodes()
    {
        WrongCodes = 0;
        RestsUntil = null;
    }
}

/// <summary>On paper, for when the telephone is gone. Each works once.</summary>
public sealed class RecoveryCode
{
    public const int HowMany = 8;

    /// <summary>So few left: make new ones, before the last is gone.</summary>
    public const int Few = 2;

    public const string Address = "/mijn-account/herstelcodes";

    public required AccountId AccountId { get; init; }

    public required string CodeHash { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    public static bool AreFew(int left) => left <= Few;

    public static string LeftInWords(int left) => left switch
    {
        0 => "U hebt geen herstelcodes meer. Maak nieuwe.",
        1 => "U hebt nog 1 herstelcode. Maak nieuwe.",
        _ => $"U hebt nog {left} herstelcodes. Maak nieuwe.",
    };
}
