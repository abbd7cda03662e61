using System.Globalization;
using Opbouw.Areas;

namespace Opbouw.Commands;

public enum AreasFileKind
{
    Areas,
    Figures,
    Postcodes,
}

/// <summary>What stands after <c>opbouw areas import</c>.</summary>
public sealed record AreasCommandOptions(string File)
{
    public const string Usage = """
        opbouw areas import BESTAND [keuzes]
          BESTAND                CSV, GeoJSON of TopoJSON met gebieden (codes van het CBS)
          --figures              het bestand bevat cijfers (CSV of CBS OData-JSON)
          --postcodes            het bestand bevat postcodes (CSV: postcode, code, jaar)
          --year 2022            het jaar van de codes of cijfers, als het niet in het bestand staat
          --city GM0034          neem alleen deze gemeente uit een landelijk bestand
          --source "CBS 85318NED" de bron die bij de cijfers komt te staan
          --organisation NAAM    voor welke organisatie
          --skip-wrong-rows      sla foute rijen over; zonder deze keuze stopt één foute rij alles
          --dry-run              laat zien wat er zou veranderen
        """;

    public AreasFileKind Kind { get; init; }
    public int? Year { get; init; }
    public string? City { get; init; }
    public string? Source { get; init; }
    public string? Organisation { get; init; }
    public bool SkipWrongRows { get; init; }
    public bool DryRun { get; init; }

    /// <summary>The options, or in one sentence what is wrong with them.</summary>
    public static (AreasCommandOptions? Options, string? Wrong) Parse(IReadOnlyList<string> arguments)
    {
        var options = new AreasCommandOptions("");
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                if (options.File.Length > 0)
                    return (null, "Geef één bestand tegelijk.");
                options = options with { File = argument };
            }
            else if (options.Flag(argument) is { } flagged)
            {
                options = flagged;
            }
            else
            {
                var value = index + 1 < arguments.Count ? arguments[++index] : null;
                var (next, wrong) = options.With(argument, value);
                if (next is null)
                    return (null, wrong);
                options = next;
            }
        }

        return options.File.Length == 0 ? (null, "Welk bestand? Geef de naam van het bestand.") : (options, null);
    }

    private AreasCommandOptions? Flag(string argument) => argument switch
    {
        "--figures" => this with { Kind = AreasFileKind.Figures },
        "--postcodes" => this with { Kind = AreasFileKind.Postcodes },
        "--skip-wrong-rows" => this with { SkipWrongRows = true },
        "--dry-run" => this with { DryRun = true },
        _ => null,
    };

    private (AreasCommandOptions? Options, string? Wrong) With(string argument, string? value)
    {
        if (argument is not ("--year" or "--city" or "--source" or "--organisation"))
            return (null, $"{argument} kennen wij niet.");
        if (string.IsNullOrWhiteSpace(value))
            return (null, $"Achter {argument} ontbreekt iets.");
        return argument switch
        {
            "--year" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && year is >= AreaCode.FirstYear and <= AreaCode.LastYear => (this with { Year = year }, null),
            "--year" => (null, $"{value} is geen jaar."),
            "--city" when AreaCode.Normalise(value) is { } code && code.StartsWith("GM", StringComparison.Ordinal) => (this with { City = code }, null),
            "--city" => (null, $"{value} is geen code van een gemeente. Schrijf bijvoorbeeld GM0034."),
            "--source" => (this with { Source = value }, null),
            _ => (this with { Organisation = value }, null),
        };
    }
}
