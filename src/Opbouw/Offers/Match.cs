using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;

namespace Opbouw.Offers;

/// <summary>Whether it came to something.</summary>
public enum RealAnswer
{
    Yes,
    No,
    NotYet,
}

public static class RealAnswerWords
{
    public static string Label(this RealAnswer answer) => answer switch
    {
        RealAnswer.Yes => "ja",
        RealAnswer.No => "nee",
        _ => "nog niet",
    };
}

/// <summary>A group asked for an offer. After a yes both see how to reach the other; two weeks later both are asked whether it was real. It goes with the offer when that is withdrawn.</summary>
public sealed class Match
{
    public const int LongestWords = 500;
    public const int LongestReach = 256;
    public const int LongestThanks = 300;

    /// <summary>In days after the date: was it real?</summary>
    public const int AskedAfter = 14;

    private static readonly Refusal Answered = new("match.answered", "Hier is al op geantwoord.");
    private static readonly Refusal NotYetAsked = new("match.not-asked-now", "Dit is al gezegd, of het is nog te vroeg.");
    private static readonly Refusal NoYes = new("match.no-yes", "Bedanken kan als er ja is gezegd, één keer.");

    public required MatchId Id { get; init; }

    public required AskId AskId { get; init; }

    public required OfferId OfferId { get; init; }

    /// <summary>Who of the group asked.</summary>
    public required MemberId AskedBy { get; init; }

    public required DateOnly AskedOn { get; init; }

    /// <summary>What the group wrote to who offers.</summary>
    public required string Words { get; init; }

    /// <summary>How to reach the group; closed with a key of the match itself. Who offers reads it after her yes.</summary>
    public required SealedText Reach { get; init; }

    public bool? SaidYes { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>On which day it is asked whether it was real; null: not at all.</summary>
    public DateOnly? CheckOn { get; private set; }

    /// <summary>The letters went.</summary>
    public bool IsChecked { get; private set; }

    public RealAnswer? GroupSays { get; private set; }

    public RealAnswer? GiverSays { get; private set; }

    public string? Thanks { get; private set; }

    public DateOnly? ThankedOn { get; private set; }

    public bool IsAgreed => SaidYes == true;

    /// <summary>One says so and the other does not deny it.</summary>
    public bool IsReal => (GroupSays == RealAnswer.Yes && GiverSays != RealAnswer.No) || (GiverSays == RealAnswer.Yes && GroupSays != RealAnswer.No);

    public Refusal? Answer(bool yes, GroupAsk ask, DateOnly today)
    {
        if (SaidYes is not null) return Answered;
        (SaidYes, AnsweredOn) = (yes, today);
        if (!yes) return null;
        var date = ask.Until ?? ask.From ?? today;
        CheckOn = (date > today ? date : today).AddDays(AskedAfter);
        ask.Matched++;
        ask.TouchedOn = today;
        return null;
    }

    /// <summary>Both are asked, by letter and on their own page.</summary>
    public void Check() => IsChecked = true;

    public bool IsAskedNow(bool group) => IsAgreed && IsChecked && (group ? GroupSays : GiverSays) is not (RealAnswer.Yes or RealAnswer.No);

    /// <summary>"Not yet" is asked again two weeks later.</summary>
    public Refusal? SayReal(bool group, RealAnswer answer, GroupAsk ask, DateOnly today)
    {
        if (!IsAskedNow(group)) return NotYetAsked;
        var was = IsReal;
        if (group) GroupSays = answer;
        else GiverSays = answer;
        if (answer == RealAnswer.NotYet) (CheckOn, IsChecked) = (today.AddDays(AskedAfter), false);
        ask.Real += (IsReal ? 1 : 0) - (was ? 1 : 0);
        ask.TouchedOn = today;
        return null;
    }

    public Refusal? Thank(string words, DateOnly today)
    {
        if (!IsAgreed || Thanks is not null) return NoYes;
        (Thanks, ThankedOn) = (words, today);
        return null;
    }
}
