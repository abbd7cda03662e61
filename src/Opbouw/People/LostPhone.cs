using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.People;

public readonly record struct LostPhoneId(Guid Value) : IEntityId
{
    public static LostPhoneId New() => new(Guid.CreateVersion7());
}

/// <summary>Why somebody has no telephone to log in with.</summary>
public enum LostPhoneReason
{
    Lost,
    Stolen,
    Broken,
    Replaced,
}

/// <summary>How a colleague made sure that it is really this person who asks.</summary>
public enum IdentityCheck
{
    Seen,
    CalledBack,
}

public enum LostPhoneEnding
{
    /// <summary>The telephone no longer counts; a new one is set up at the next log-in.</summary>
    Cleared,

    /// <summary>Somebody said that it is not right.</summary>
    Refused,

    /// <summary>Nobody confirmed it in time.</summary>
    TooLate,

    /// <summary>The person came in with the telephone after all, or the account ended.</summary>
    NotNeeded,
}

/// <summary>
/// Somebody who cannot log in any more without telephone. Two people let her in again: she herself with her password or a colleague begins,
/// and a second colleague confirms. Nobody does both, and nobody does it for herself.
/// </summary>
public sealed class LostPhone
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public required LostPhoneId Id { get; init; }

    public required AccountId AccountId { get; init; }

    public required LostPhoneReason Reason { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>The colleague who began; none when the person asked at the door, with her password.</summary>
    public AccountId? StartedBy { get; init; }

    public IdentityCheck? StartedCheck { get; init; }

    public AccountId? ConfirmedBy { get; private set; }

    public IdentityCheck? ConfirmedCheck { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public LostPhoneEnding? Ending { get; private set; }

    public bool IsWaitingAt(DateTimeOffset now) => EndedAt is null && EndsAt > now;

    /// <param name="by">Who confirms, with the name: one person may have two accounts.</param>
    /// <param name="starter">Name of the colleague who began.</param>
    public Refusal? Confirm((AccountId Account, string Name) by, IdentityCheck check, string? starter, string owner, DateTimeOffset now)
    {
        if (by.Account == StartedBy || SamePerson.Is(by.Name, starter))
            return LostPhoneRefusals.NeedsASecondPerson;
        if (by.Account == AccountId || SamePerson.Is(by.Name, owner))
            return LostPhoneRefusals.NotForYourself;
        (ConfirmedBy, ConfirmedCheck) = (by.Account, check);
        End(LostPhoneEnding.Cleared, now);
        return null;
    }

    public void End(LostPhoneEnding ending, DateTimeOffset now) => (Ending, EndedAt) = (ending, now);
}

public static class LostPhoneWords
{
    public static string Label(this LostPhoneReason reason) => reason switch
    {
        LostPhoneReason.Lost => "De telefoon is kwijt",
        LostPhoneReason.Stolen => "De telefoon is gestolen",
        LostPhoneReason.Broken => "De telefoon is kapot",
        _ => "Er is een nieuwe telefoon",
    };

    public static string Label(this IdentityCheck check) => check switch
    {
        IdentityCheck.Seen => "Gezien",
        _ => "Teruggebeld op een bekend nummer",
    };

    public static string Label(this LostPhoneEnding ending) => ending switch
    {
        LostPhoneEnding.Cleared => "Bevestigd. De oude telefoon werkt niet meer.",
        LostPhoneEnding.Refused => "Gestopt. De oude telefoon blijft werken.",
        LostPhoneEnding.TooLate => "Niemand bevestigde het binnen 24 uur. De oude telefoon blijft werken.",
        _ => "Het was niet meer nodig.",
    };
}

public static class LostPhoneRefusals
{
    public static readonly Refusal NoPhone = new("lost-phone.none", "Bij dit account hoort nog geen telefoon. Log in met e-mailadres en wachtwoord: dan stelt u er een in.");
    public static readonly Refusal NeedsASecondPerson = new("lost-phone.second-person", "Jij begon dit zelf. Een ander moet het bevestigen.");
    public static readonly Refusal NotForYourself = new("lost-phone.yourself", "Dit doet een ander voor jou.");
    public static readonly Refusal AlreadyWaiting = new("lost-phone.waiting", "Voor deze persoon wacht al een vraag. Bevestig die.");
}
