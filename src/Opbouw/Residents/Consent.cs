using Opbouw.Shared.Keys;
using Opbouw.Shared.Security;

namespace Opbouw.Residents;

/// <summary>What a resident allows. Each purpose is asked for apart.</summary>
public enum ConsentPurpose
{
    /// <summary>Call about one thing. Ends seven days after the call.</summary>
    CallBack,

    /// <summary>Tell what goes on and invite.</summary>
    StayInTouch,

    /// <summary>Give name and number to one partner.</summary>
    Introduce,

    /// <summary>Tell the story, without a name unless she wants it.</summary>
    TellStory,
}

/// <summary>How somebody said yes.</summary>
public enum ConsentWay
{
    /// <summary>Aloud; the worker read the words and wrote down who was there.</summary>
    Aloud,

    /// <summary>On paper, signed.</summary>
    Paper,

    /// <summary>By the link on her own page; not given until she said yes there.</summary>
    Link,

    /// <summary>She ticked it herself, in a form on the site.</summary>
    Site,
}

/// <summary>Who took a consent back.</summary>
public enum WithdrawnBy
{
    Resident,

    /// <summary>A worker, on the resident's word.</summary>
    WorkerOnBehalf,
}

/// <summary>One permission: for one purpose, to one recipient, until a day.</summary>
public sealed class Consent
{
    public const int WitnessLength = 120;

    /// <summary>What was sent and never answered is thrown away.</summary>
    public const int DaysToAnswer = 7;

    public const int DaysAfterCall = 7;

    public const int LongestDays = 730;

    public required ConsentId Id { get; init; }

    public required ResidentId ResidentId { get; init; }

    public required ConsentPurpose Purpose { get; init; }

    /// <summary>The partner that may know; null is our own organisation.</summary>
    public PartnerId? Recipient { get; init; }

    public required ConsentWay Way { get; init; }

    /// <summary>Which words were read: <see cref="ConsentWords.Version"/>.</summary>
    public required int Words { get; init; }

    /// <summary>Who was there when it was said.</summary>
    public SealedText? Witness { get; init; }

    public required AccountId AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Null while a link is waiting for a yes.</summary>
    public DateTimeOffset? GivenAt { get; private set; }

    /// <summary>The last day it holds.</summary>
    public required DateOnly EndsOn { get; set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public WithdrawnBy? WithdrawnBy { get; private set; }

    public bool IsInForce(DateOnly today) => GivenAt is not null && WithdrawnAt is null && EndsOn >= today;

    public bool IsAsked(DateOnly today) => GivenAt is null && WithdrawnAt is null && EndsOn >= today;

    public void Give(DateTimeOffset now) => GivenAt ??= now;

    public void Withdraw(WithdrawnBy by, DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
            return;
        WithdrawnAt = now;
        WithdrawnBy = by;
    }

    /// <summary>The call was made: the number stays a week, for when the line was bad, and is then gone.</summary>
    public void EndAfterCall(DateOnly calledOn)
    {
        var last = calledOn.AddDays(DaysAfterCall);
        if (Purpose == ConsentPurpose.CallBack && last < EndsOn)
            EndsOn = last;
    }
}
