namespace Opbouw.Settings;

/// <summary>What a money source asks of a plan, as data. Each rule may be left out; a source that was kept before there were rules has none.</summary>
public sealed record MoneyRules
{
    public const int MostSentences = 12;
    public const int LongestSentence = 120;

    /// <summary>What sources often do not pay; a form offers them.</summary>
    public static readonly IReadOnlyList<string> OftenNotFor = ["Eten en drinken", "Cadeaus", "Loon van mensen", "Reizen", "Gewoon onderhoud", "Kosten die steeds terugkomen"];

    public static readonly MoneyRules None = new();

    /// <summary>So many residents at least.</summary>
    public int? LeastResidents { get; init; }

    /// <summary>Plain words, one thing each: "Eten en drinken".</summary>
    public IReadOnlyList<string> NotFor { get; init; } = [];

    /// <summary>What else is asked, that people judge: "Het is haalbaar".</summary>
    public IReadOnlyList<string> AlsoAsks { get; init; } = [];

    public int? WeeksBefore { get; init; }

    /// <summary>The weeks are a wish: later is not too late.</summary>
    public bool IsWeeksAWish { get; init; }

    /// <summary>Another party pays along.</summary>
    public bool NeedsOthersToPay { get; init; }

    /// <summary>The group does something in return.</summary>
    public bool NeedsReturn { get; init; }

    public bool IsForPublicSpace { get; init; }

    /// <summary>Neighbours are in favour. An idea of one person without that is no plan of the neighbourhood.</summary>
    public bool NeedsSupport { get; init; }

    /// <summary>Receipts and photos, so many months after.</summary>
    public int? AccountWithinMonths { get; init; }

    /// <summary>Of one request.</summary>
    public long? MostCents { get; init; }

    /// <summary>The rules as people read them.</summary>
    public IEnumerable<string> InWords()
    {
        if (LeastResidents is { } least) yield return $"Minstens {least} bewoners.";
        if (IsForPublicSpace) yield return "Het is in de openbare ruimte.";
        if (NeedsSupport) yield return "Buren zijn ervoor.";
        if (WeeksBefore is { } weeks) yield return IsWeeksAWish ? $"Liefst {Weeks(weeks)} vooraf vragen." : $"Minstens {Weeks(weeks)} vooraf vragen.";
        if (NeedsOthersToPay) yield return "Een ander betaalt mee.";
        if (NeedsReturn) yield return "Jullie doen iets terug.";
        if (MostCents is { } most) yield return $"Hoogstens {Euros.Write(most)} per aanvraag.";
        foreach (var asked in AlsoAsks) yield return asked.TrimEnd('.') + ".";
        if (NotFor.Count > 0) yield return $"Niet voor: {string.Join(", ", NotFor.Select(Small))}.";
        if (AccountWithinMonths is { } months) yield return $"Binnen {Months(months)} verantwoorden, met bonnen en foto’s.";
    }

    public static string Weeks(int weeks) => weeks == 1 ? "1 week" : $"{weeks} weken";

    public static string Months(int months) => months == 1 ? "1 maand" : $"{months} maanden";

    private static string Small(string words) => words.Length > 0 ? char.ToLowerInvariant(words[0]) + words[1..].TrimEnd('.') : words;
}
