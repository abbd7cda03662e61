using System.Security.Cryptography;
using System.Text.Json;

namespace Opbouw.Demo.Plan;

/// <summary>Everything that happened at the demo organisation in the last eighteen months, apart from any database.</summary>
public sealed record DemoPlan(
    DateOnly Today,
    DemoOrganisation Organisation,
    IReadOnlyList<DemoFindSpot> FindSpots,
    IReadOnlyList<PlannedContact> Contacts,
    IReadOnlyList<PlannedSignal> Signals,
    IReadOnlyList<PlannedBundle> Bundles,
    IReadOnlyList<PlannedRound> Rounds,
    IReadOnlyList<PlannedCallBack> CallBacks,
    IReadOnlyList<PlannedWalk> Walks)
{
    /// <summary>The same for the same seed, day, size and texts: the test that guards this compares it.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this)));
}

/// <summary>Times are instants in UTC. A contact without a find-spot was a call or a visit at home somewhere in the area.</summary>
public sealed record PlannedContact(
    int Number, string Worker, DateTimeOffset At, int? FindSpot, string Area, ContactForm Form, int People, Mood Mood, Bond Bond, string Line)
{
    /// <summary>With whom, when the contact was with a partner.</summary>
    public string? PartnerPerson { get; init; }

    /// <summary>What the intervention set going.</summary>
    public string? Started { get; init; }
}

public sealed record PlannedSignal(
    int Number, int Contact, string Worker, DateTimeOffset At, int? FindSpot, string Area, Theme Theme, HeardAs Kind, string Text);

public sealed record PlannedBundle(
    int Number, string Team, string Worker, int FindSpot, string Area, Theme Theme, string Title, DateTimeOffset BundledAt,
    IReadOnlyList<int> Signals, IReadOnlyList<PlannedWording> Wordings)
{
    /// <summary>When those who raised it had agreed (or nobody reacted in time); null while their say is still open.</summary>
    public DateTimeOffset? ReadyAt { get; init; }

    public PlannedQuestion? Question { get; init; }

    public PlannedClosing? Closed { get; init; }
}

/// <summary>A wording was proposed to those who raised it; they reacted by their card or aloud.</summary>
public sealed record PlannedWording(DateTimeOffset At, string Text, IReadOnlyList<PlannedReaction> Reactions);

/// <summary><c>People</c> is how many agreed when it was said aloud; a card is one.</summary>
public sealed record PlannedReaction(DateTimeOffset At, ReactionForm Form, bool Aloud, int People, string? Text);

/// <summary>Closed without consequence has a reason; closed after telling back has none.</summary>
public sealed record PlannedClosing(DateTimeOffset At, ClosingWords? Reason);

public sealed record PlannedQuestion(
    string Partner, string PartnerPerson, string Text, DateTimeOffset AskedAt, DateOnly Due,
    IReadOnlyList<PlannedNewDate> NewDates, IReadOnlyList<PlannedNudge> Nudges,
    IReadOnlyList<PlannedAnswer> Answers, IReadOnlyList<PlannedTelling> Tellings)
{
    /// <summary>When the partner did what was promised; null while it is still to be done.</summary>
    public DateTimeOffset? PromiseKeptAt { get; init; }

    /// <summary>The worker ended it without an answer, and said why.</summary>
    public PlannedGivingUp? GivenUp { get; init; }
}

public sealed record PlannedGivingUp(DateTimeOffset At, string Because);

public sealed record PlannedNewDate(DateTimeOffset At, DateOnly NewDue, string Reason);

/// <summary>The worker asked again; <c>Step</c> rises when it goes higher up.</summary>
public sealed record PlannedNudge(DateTimeOffset At, int Step, string Note);

/// <summary>
/// Unedited. <c>TypedBy</c> is the worker who typed it for the partner (telephone, letter, talk);
/// <c>ConfirmedAt</c> when the partner said that it was passed on well. <c>Explanation</c> is the worker's reply to "want to know more".
/// </summary>
public sealed record PlannedAnswer(
    DateTimeOffset At, AnswerForm Form, string Text, DateOnly? Promised, AnswerChannel Channel)
{
    public string? TypedBy { get; init; }

    public string? TypedNote { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    public DateTimeOffset? ExplainedAt { get; init; }

    public string? Explanation { get; init; }
}

/// <summary>An answer to bring back to a find-spot; not told yet while <c>At</c> is null.</summary>
public sealed record PlannedTelling(int FindSpot, string Text, DateTimeOffset? At, string? Worker, int HeardBy);

/// <summary>A planned walk along find-spots: last weeks, today and the weeks to come.</summary>
public sealed record PlannedRound(string Worker, DateOnly Day, IReadOnlyList<PlannedStop> Stops);

public sealed record PlannedStop(int FindSpot, TimeOnly At);

/// <summary>To a place or to a person at a partner; <c>IsPromise</c> when the worker promised it in the street.</summary>
public sealed record PlannedCallBack(
    string Worker, int? FindSpot, string? PartnerPerson, string About, bool IsPromise, DateTimeOffset MadeAt, DateOnly Due, DateTimeOffset? DoneAt);

public sealed record PlannedWalk(
    string Worker, string Team, DateOnly Day, string Title, string Partner, IReadOnlyList<string> PartnerPeople, IReadOnlyList<int> FindSpots, string? Agreed);
