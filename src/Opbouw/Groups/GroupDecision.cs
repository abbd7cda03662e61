using Opbouw.Initiatives;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;

namespace Opbouw.Groups;

public readonly record struct DecisionId(Guid Value) : IEntityId;

/// <summary>How a group decides.</summary>
public enum DecisionKind
{
    /// <summary>It goes on when nobody has an objection that weighs.</summary>
    Consent,

    /// <summary>Everybody puts three dots where she likes.</summary>
    Dots,
}

/// <summary>Something the group decides together. One voice for each, that she may change until it is closed.</summary>
public sealed class GroupDecision
{
    public const int LongestQuestion = 200;
    public const int LongestOption = 80;
    public const int MostOptions = 8;
    public const int DotsEach = 3;

    private static readonly Refusal IsClosed = new("decision.closed", "Dit is al besloten.");
    private static readonly Refusal OtherDots = new("decision.dots", $"Verdeel hoogstens {DotsEach} stippen, en minstens 1.");

    public required DecisionId Id { get; init; }

    public required InitiativeId InitiativeId { get; init; }

    public required DecisionKind Kind { get; init; }

    public required string Question { get; init; }

    /// <summary>One option a line; empty for consent.</summary>
    public required string Options { get; init; }

    public required DateOnly AskedOn { get; init; }

    public DateOnly? ClosedOn { get; private set; }

    public List<DecisionVoice> Voices { get; } = [];

    public IReadOnlyList<string> OptionList => Options.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public int Objections => Voices.Count(voice => voice.Objection is not null);

    public int DotsOf(int option) => Voices.Sum(voice => voice.DotsOf(option));

    /// <param name="dots">A number for each option; empty for consent.</param>
    public Refusal? Say(MemberId member, string? objection, IReadOnlyList<int> dots, DateOnly today)
    {
        if (ClosedOn is not null) return IsClosed;
        if (Kind == DecisionKind.Dots && (dots.Count != OptionList.Count || dots.Any(number => number < 0) || dots.Sum() is < 1 or > DotsEach)) return OtherDots;
        Voices.RemoveAll(voice => voice.MemberId == member);
        Voices.Add(new DecisionVoice { DecisionId = Id, MemberId = member, Objection = objection, Dots = string.Join(' ', dots), On = today });
        return null;
    }

    public Refusal? Close(DateOnly today)
    {
        if (ClosedOn is not null) return IsClosed;
        ClosedOn = today;
        return null;
    }

    /// <summary>What came of it, in one sentence.</summary>
    public string Outcome => Kind switch
    {
        DecisionKind.Consent when Voices.Count == 0 => "Niemand zei iets.",
        DecisionKind.Consent when Objections == 0 => "Niemand heeft een bezwaar. Het gaat door.",
        DecisionKind.Consent => Objections == 1 ? "Er is één bezwaar. Praat er samen over." : $"Er zijn {Objections} bezwaren. Praat er samen over.",
        _ when Voices.Count == 0 => "Niemand zette een stip.",
        _ => Most() is [var one] ? $"De meeste stippen: {one}." : $"Evenveel stippen: {string.Join(" en ", Most())}.",
    };

    private List<string> Most()
    {
        var most = Enumerable.Range(0, OptionList.Count).Max(DotsOf);
        return [.. OptionList.Where((_, option) => DotsOf(option) == most)];
    }
}

/// <summary>What one of the group said about a decision.</summary>
public sealed class DecisionVoice
{
    public const int LongestObjection = 300;

    public required DecisionId DecisionId { get; init; }

    public required MemberId MemberId { get; init; }

    /// <summary>Why it can not go on like this; null: she can live with it.</summary>
    public string? Objection { get; init; }

    /// <summary>A number for each option, with spaces between.</summary>
    public required string Dots { get; init; }

    public required DateOnly On { get; init; }

    public int DotsOf(int option) => Dots.Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(option) is { } number ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : 0;
}
