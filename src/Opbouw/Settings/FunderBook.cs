using System.Globalization;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;

namespace Opbouw.Settings;

/// <summary>Money that the organisation itself gets: from whom, in which year, for what.</summary>
/// <param name="Year">Calendar year, for example 2026.</param>
/// <param name="Euros">Whole euros; null: not told.</param>
public sealed record Funding(string From, string For, int Year, long? Euros)
{
    public const int LongestName = 120;
    public const int LongestText = 200;
    public const int FirstYear = 1990;
    public const int LastYear = 2100;

    /// <summary>"€ 912.000"; empty when it is not told.</summary>
    public string Amount => Euros is { } euros ? $"€ {euros.ToString("N0", LocalTime.Dutch)}" : "";
}

/// <summary>Who pays the organisation. Everybody reads it on the site.</summary>
public sealed record FunderBook(IReadOnlyList<Funding> Fundings)
{
    public const int Most = 60;

    private static readonly Refusal SaidTwice = new("funders.said-twice", "Een betaler staat twee keer bij hetzelfde jaar, voor hetzelfde. Haal er een weg.");

    public static readonly SettingKind<FunderBook> Kind = new(
        "wie-betaalt-ons", "Wie betaalt ons", "Van wie de organisatie geld krijgt, in welk jaar en waarvoor. Het staat op de site.", new FunderBook([]),
        book => book.Fundings.Select(one => new SettingLine($"{one.Year.ToString(CultureInfo.InvariantCulture)}: {one.From}", $"{one.For.TrimEnd('.')}. {one.Amount}".Trim())))
    {
        Rule = book => book.Fundings.DistinctBy(one => (one.Year, one.From, one.For)).Count() < book.Fundings.Count ? SaidTwice : null,
    };
}
