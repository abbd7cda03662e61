using Opbouw.Initiatives;
using Opbouw.Shared.Acting;

namespace Opbouw.Funding;

/// <summary>Where a request for money stands.</summary>
public enum RequestState
{
    Writing,

    /// <summary>The group sent it on itself: the program sends nothing.</summary>
    Sent,
    Granted,
    Refused,
    Accounted,
}

public static class RequestStates
{
    public static string Label(this RequestState state) => state switch
    {
        RequestState.Writing => "Jullie schrijven nog",
        RequestState.Sent => "Opgestuurd",
        RequestState.Granted => "Ja gekregen",
        RequestState.Refused => "Nee gekregen",
        _ => "Klaar, en verantwoord",
    };

    /// <summary>What can come next.</summary>
    public static IReadOnlyList<RequestState> Next(this RequestState state) => state switch
    {
        RequestState.Writing => [RequestState.Sent],
        RequestState.Sent => [RequestState.Granted, RequestState.Refused, RequestState.Writing],
        RequestState.Granted => [RequestState.Accounted],
        RequestState.Refused => [RequestState.Writing],
        _ => [],
    };

    public static string AsStep(this RequestState state) => state switch
    {
        RequestState.Writing => "Wij schrijven verder",
        RequestState.Sent => "Wij stuurden het op",
        RequestState.Granted => "Wij kregen ja",
        RequestState.Refused => "Wij kregen nee",
        _ => "Wij lieten zien waar het geld bleef",
    };
}

/// <summary>What happened with a request, and when.</summary>
public sealed record RequestStep(RequestState To, DateOnly On, long? Cents, string? WhyNot);

/// <summary>A request of a group to one money source, in its own words.</summary>
public sealed class MoneyRequest
{
    public const int Most = 20;
    public const int LongestPlan = 1_000;
    public const int LongestSentence = 300;

    public required MoneyRequestId Id { get; init; }

    public required InitiativeId InitiativeId { get; init; }

    /// <summary>In the settings of the day on which it was begun.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>As the source was called then.</summary>
    public required string SourceName { get; init; }

    public RequestState State { get; private set; } = RequestState.Writing;

    /// <summary>What they are going to do.</summary>
    public required string Plan { get; set; }

    /// <summary>Who gains by it.</summary>
    public string? ForWhom { get; set; }

    public long? AskedCents { get; set; }

    public required DateOnly StartedOn { get; init; }

    public DateOnly? SentOn { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public long? GrantedCents { get; private set; }

    public string? WhyNot { get; private set; }

    public DateOnly? AccountedOn { get; private set; }

    public required DateOnly ChangedOn { get; set; }

    public Refusal? Write(string plan, string? forWhom, long? asked, DateOnly today)
    {
        if (State != RequestState.Writing) return FundingRefusals.NotWriting;
        (Plan, ForWhom, AskedCents, ChangedOn) = (plan, forWhom, asked, today);
        return null;
    }

    /// <param name="eventDay">The day of the plan, as the group says today.</param>
    public Refusal? Tell(RequestStep step, DateOnly? eventDay, DateOnly today)
    {
        if (!State.Next().Contains(step.To)) return FundingRefusals.NoSuchStep;
        if (step.On > today) return FundingRefusals.DayToCome;
        if (step.On < EarliestOf(step.To)) return FundingRefusals.BeforeTheLast;
        if (step is { To: RequestState.Granted, Cents: null or 0 }) return FundingRefusals.HowMuch;
        if (step is { To: RequestState.Refused, WhyNot: null }) return FundingRefusals.WhyNot;
        if (step.To == RequestState.Sent && eventDay < step.On) return FundingRefusals.AfterTheDay;
        Take(step);
        ChangedOn = today;
        return null;
    }

    private DateOnly EarliestOf(RequestState to) => to switch
    {
        RequestState.Granted or RequestState.Refused => SentOn!.Value,
        RequestState.Accounted => DecidedOn!.Value,
        _ => StartedOn,
    };

    private void Take(RequestStep step)
    {
        State = step.To;
        (SentOn, DecidedOn, GrantedCents, WhyNot, AccountedOn) = step.To switch
        {
            RequestState.Sent => (step.On, null, null, null, null),
            RequestState.Granted => (SentOn, step.On, step.Cents, null, null),
            RequestState.Refused => (SentOn, step.On, null, step.WhyNot, null),
            RequestState.Accounted => (SentOn, DecidedOn, GrantedCents, null, step.On),
            _ => ((DateOnly?)null, (DateOnly?)null, (long?)null, (string?)null, (DateOnly?)null),
        };
    }
}
