using System.Globalization;

namespace Opbouw.Shared.Ui;

/// <summary>One figure of an area beside city and country. Null means: not known, or too few to say. Never shown as zero.</summary>
/// <param name="Source">"CBS, 2025"</param>
/// <param name="Max">End of the line: 60 percent, 10 points.</param>
/// <param name="Unit">"%" sticks to the number; other words stand after it.</param>
public sealed record FigureLine(string Title, string Source, double Max, string Unit, double? Here, double? City, double? Country)
{
    public string HereName { get; init; } = "Wijk";

    /// <summary>Null for a city itself: it is not put beside itself.</summary>
    public string? CityName { get; init; } = "Almere";

    public string? CountryName { get; init; } = "Land";

    public string Say(double? value) => value is { } known
        ? known.ToString("0.#", CultureInfo.GetCultureInfo("nl-NL")) + (Unit == "%" ? "%" : "")
        : "niet bekend";

    internal string Spoken()
    {
        var said = new (string? Name, double? Value)[] { (HereName, Here), (CityName, City), (CountryName, Country) }
            .Where(one => one.Name is not null).Select(one => $"{one.Name} {Say(one.Value).TrimEnd('%')}");
        return $"Op een lijn van 0 tot {Say(Max).TrimEnd('%')} {(Unit == "%" ? "procent" : Unit)}: {string.Join(", ", said)}.";
    }
}
