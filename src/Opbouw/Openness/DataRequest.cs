using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Openness;

public readonly record struct DataRequestId(Guid Value) : IEntityId
{
    public static DataRequestId New() => new(Guid.CreateVersion7());
}

/// <summary>What keeps people out of what goes outside. One of these holds for everything that leaves.</summary>
public enum DisclosureRule
{
    AlreadyPublic,

    /// <summary>Numbers as <see cref="Shared.Disclosure.CountInSteps"/> says them.</summary>
    NumbersInSteps,

    /// <summary>Sentences that two people read, without anything that leads to a person.</summary>
    NoPersons,
    WithConsent,

    /// <summary>Only what is addressed to this partner.</summary>
    OwnQuestions,
}

public enum RequestState
{
    Waiting,
    Agreed,
    Refused,

    /// <summary>The one who asked no longer needs it.</summary>
    Withdrawn,
}

/// <summary>
/// Somebody outside wants data, or is to read more than now. One writes it down, a second person decides; nobody does both.
/// What was decided stands in the public register, also when it was no.
/// </summary>
public sealed class DataRequest
{
    public const int RecipientLength = 120;
    public const int TextLength = 300;

    public required DataRequestId Id { get; init; }

    /// <summary>An organisation, never a person.</summary>
    public required string Recipient { get; init; }

    public required string What { get; init; }

    public required string Why { get; init; }

    public required DisclosureRule Rule { get; init; }

    /// <summary>A right in the program for a role outside, with its role; none when it is a file or a paper.</summary>
    public string? RoleCode { get; init; }

    public string? Permission { get; init; }

    public required AccountId AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public RequestState State { get; private set; }

    public AccountId? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? Because { get; private set; }

    public DateTimeOffset? GivenAt { get; private set; }

    public bool IsRight => Permission is not null;

    /// <param name="by">Who decides, with the name: one person may have two accounts.</param>
    /// <param name="asker">Name of who wrote it down.</param>
    public Refusal? Decide((AccountId Account, string Name) by, string asker, bool agrees, string? because, DateTimeOffset now)
    {
        if (State != RequestState.Waiting)
            return RequestRefusals.Decided;
        if (by.Account == AskedBy || SamePerson.Is(by.Name, asker))
            return RequestRefusals.NeedsASecondPerson;
        if (!agrees && string.IsNullOrWhiteSpace(because))
            return RequestRefusals.NoNeedsAReason;
        (State, DecidedBy, DecidedAt, Because) = (agrees ? RequestState.Agreed : RequestState.Refused, by.Account, now, because);
        // A right counts at once; a file still has to be made and handed over.
        if (agrees && IsRight) GivenAt = now;
        return null;
    }

    public Refusal? Withdraw(DateTimeOffset now)
    {
        if (State != RequestState.Waiting)
            return RequestRefusals.Decided;
        (State, DecidedAt) = (RequestState.Withdrawn, now);
        return null;
    }

    public Refusal? Give(DateTimeOffset now)
    {
        if (State != RequestState.Agreed)
            return RequestRefusals.NotAgreed;
        GivenAt ??= now;
        return null;
    }
}

public static class RequestWords
{
    public static string Dutch(this DisclosureRule rule) => rule switch
    {
        DisclosureRule.AlreadyPublic => "Alleen wat al openbaar is",
        DisclosureRule.NumbersInSteps => "Alleen aantallen, afgerond. Kleine aantallen noemen wij niet",
        DisclosureRule.NoPersons => "Zinnen zonder personen, nagelezen door twee mensen",
        DisclosureRule.WithConsent => "Met toestemming van wie het gaat",
        _ => "Alleen wat aan deze partner gericht is",
    };

    public static string Dutch(this RequestState state) => state switch
    {
        RequestState.Waiting => "Wacht op besluit",
        RequestState.Agreed => "Mag",
        RequestState.Refused => "Mag niet",
        _ => "Niet meer nodig",
    };
}

public static class RequestRefusals
{
    public static readonly Refusal Decided = new("data-request.decided", "Over dit verzoek is al besloten.");
    public static readonly Refusal NeedsASecondPerson = new("data-request.second-person", "Jij schreef dit verzoek op. Een ander besluit.");
    public static readonly Refusal NoNeedsAReason = new("data-request.reason", "Schrijf op waarom het niet mag.", "Because");
    public static readonly Refusal NotAgreed = new("data-request.not-agreed", "Dit is niet goedgekeurd. Het mag dus nog niet naar buiten.");
    public static readonly Refusal NothingToWiden = new("data-request.no-such-right", "Kies een recht uit de lijst. Dit recht is er al, of past niet bij deze rol.", "Right");
}
