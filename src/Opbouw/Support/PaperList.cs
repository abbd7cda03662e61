using Opbouw.Groups;
using Opbouw.Initiatives;
using Opbouw.Shared.Acting;

namespace Opbouw.Support;

/// <summary>One line of a list on paper, as somebody read it.</summary>
/// <param name="Kind">Null: nothing stands on this line.</param>
/// <param name="Postcode">The four digits; null: not filled in.</param>
public sealed record ReadLine(int Number, VoiceKind? Kind, int? Postcode)
{
    /// <summary>"Ik doe mee, 1354".</summary>
    public string InWords => Kind is not { } kind ? "leeg" : Postcode is { } four ? $"{kind.Label()}, {four}" : $"{kind.Label()}, geen postcode";
}

/// <summary>A list that went from door to door. It is typed in twice, without seeing the first time; it counts once both say the same.</summary>
public sealed class PaperList
{
    /// <summary>On one sheet.</summary>
    public const int Lines = 20;

    public const int HighestNumber = 999;

    public static readonly Refusal TypedTwice = new("paper-list.typed-twice", "Deze lijst is al twee keer ingevoerd. Kijk of het nummer klopt.", "Number");

    public required PaperListId Id { get; init; }

    public required InitiativeId InitiativeId { get; init; }

    /// <summary>As it stands on the sheet.</summary>
    public required int Number { get; init; }

    public required MemberId FirstBy { get; init; }

    public required DateOnly FirstOn { get; init; }

    public MemberId? SecondBy { get; private set; }

    /// <summary>From then on it counts.</summary>
    public DateOnly? CountsFrom { get; private set; }

    public List<PaperLine> Read { get; } = [];

    public bool IsTypedTwice => SecondBy is not null;

    public static PaperList Start(PaperListId id, InitiativeId initiative, int number, IEnumerable<ReadLine> lines, MemberId by, DateOnly today)
    {
        var list = new PaperList { Id = id, InitiativeId = initiative, Number = number, FirstBy = by, FirstOn = today };
        list.Read.AddRange(lines.Select(line => new PaperLine { ListId = id, Number = line.Number, First = line.Kind, FirstPostcode = line.Postcode }));
        return list;
    }

    /// <summary>Once more, by somebody else or later. The same twice: it counts.</summary>
    public Refusal? TypeAgain(IReadOnlyList<ReadLine> lines, MemberId by, DateOnly today)
    {
        if (IsTypedTwice) return TypedTwice;
        foreach (var line in Read)
        {
            var again = lines.FirstOrDefault(other => other.Number == line.Number);
            (line.Second, line.SecondPostcode) = (again?.Kind, again?.Postcode);
        }

        SecondBy = by;
        if (!Read.Any(line => line.IsDifferent)) CountsFrom = today;
        return null;
    }

    /// <summary>Somebody looked at the paper: of each line that differed, which time was right.</summary>
    public Refusal? Settle(IReadOnlyDictionary<int, bool> secondIsRight, DateOnly today)
    {
        if (CountsFrom is not null || !IsTypedTwice) return TypedTwice;
        foreach (var line in Read.Where(line => line.IsDifferent))
        {
            if (!secondIsRight.TryGetValue(line.Number, out var second)) return new Refusal("paper-list.not-settled", "Kies bij elke regel wat er op het papier staat.");
            line.Settle(second);
        }

        CountsFrom = today;
        return null;
    }
}

/// <summary>One line of it, as it was read both times.</summary>
public sealed class PaperLine
{
    public required PaperListId ListId { get; init; }

    public required int Number { get; init; }

    public VoiceKind? First { get; set; }

    public int? FirstPostcode { get; set; }

    public VoiceKind? Second { get; set; }

    public int? SecondPostcode { get; set; }

    public bool IsDifferent => First != Second || FirstPostcode != SecondPostcode;

    public ReadLine AsFirst => new(Number, First, FirstPostcode);

    public ReadLine AsSecond => new(Number, Second, SecondPostcode);

    public void Settle(bool secondIsRight)
    {
        if (secondIsRight) (First, FirstPostcode) = (Second, SecondPostcode);
        else (Second, SecondPostcode) = (First, FirstPostcode);
    }
}
