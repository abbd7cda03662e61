using Opbouw.Areas.Figures;

namespace Opbouw.Areas.Import;

/// <summary>Which columns of a file hold which of our figures.</summary>
public sealed class FigureColumns
{
    private static readonly HashSet<string> NotFigures = new(
        ["ID", "JAAR", "YEAR", "CODE", "NAAM", "SOORT", "LEEFTIJD", "MARGES", "PERIODEN", "WIJKENENBUURTEN", "REGIOS",
         "GEMEENTENAAM", "SOORTREGIO", "CODERING", "INDELINGSWIJZIGING", "GEMEENTE", "GM_CODE"]);

    private static readonly string[] CodeStems = ["WIJKENENBUURTEN", "REGIOS", "CODERING", "CODE", "STATCODE", "GWB_CODE"];

    private FigureColumns(string[] code, IReadOnlyList<Found> found, IReadOnlyList<string> unknown) =>
        (Code, All, Unknown) = (code, found, unknown);

    public sealed record Found(FigureDefinition Figure, string Column, string? OfColumn);

    /// <summary>The columns that may hold the code of the area, best one first.</summary>
    public string[] Code { get; }

    public IReadOnlyList<Found> All { get; }

    /// <summary>Columns that are left out because we show no such figure.</summary>
    public IReadOnlyList<string> Unknown { get; }

    public static FigureColumns In(IReadOnlyList<string> names, FigureCatalogue catalogue)
    {
        var byStem = names.GroupBy(FigureCatalogue.Stem).ToDictionary(same => same.Key, same => same.First());
        string? ColumnOf(string[] stems) => stems.Select(stem => byStem.GetValueOrDefault(stem)).FirstOrDefault(column => column is not null);

        var found = new List<Found>();
        foreach (var figure in catalogue.All)
        {
            var column = ColumnOf(figure.Stems);
            var of = ColumnOf(figure.OfStems);
            if (column is not null && (of is not null || !figure.IsShare))
                found.Add(new Found(figure, column, of));
        }

        var used = found.SelectMany(one => new[] { one.Column, one.OfColumn }).ToHashSet();
        return new([.. CodeStems.Select(byStem.GetValueOrDefault).OfType<string>()], found, [.. names.Where(name => !used.Contains(name) && !NotFigures.Contains(FigureCatalogue.Stem(name)))]);
    }
}
