using System.Text.RegularExpressions;
using Opbouw.Areas.Import;

namespace Opbouw.Areas.Figures;

/// <summary>The figures we know, read once from figures.csv beside this file. A figure more is a line more.</summary>
public sealed partial class FigureCatalogue
{
    private readonly Dictionary<string, FigureDefinition> byKey;

    private FigureCatalogue(IReadOnlyList<FigureDefinition> all)
    {
        All = all;
        byKey = all.ToDictionary(figure => figure.Key);
    }

    public static FigureCatalogue Default { get; } = Read();

    /// <summary>In the order they stand on a page.</summary>
    public IReadOnlyList<FigureDefinition> All { get; }

    public FigureDefinition? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>AantalInwoners_5 and aantalinwoners are the same column.</summary>
    public static string Stem(string column) => MovingSuffix().Replace(column.Trim(), "").ToUpperInvariant();

    private static FigureCatalogue Read()
    {
        using var file = typeof(FigureCatalogue).Assembly.GetManifestResourceStream("Opbouw.Areas.Figures.figures.csv")
            ?? throw new InvalidOperationException("figures.csv is not built into the program.");
        using var text = new StreamReader(file);
        using var table = new CsvTable(text.ReadToEnd(), ImportLimits.Default);
        var all = new List<FigureDefinition>();
        while (table.Next((row, column, message) => throw new InvalidOperationException($"figures.csv, row {row}, {column}: {message}")))
        {
            all.Add(new FigureDefinition(
                table.Get("key")!, table.Get("label")!, table.Get("explanation")!, Enum.Parse<FigureUnit>(table.Get("unit")!),
                table.Get("source")!, Stems(table.Get("stems")), Stems(table.Get("of"))));
        }

        return new FigureCatalogue(all);
    }

    private static string[] Stems(string? joined) =>
        [.. (joined ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Stem)];

    [GeneratedRegex("_[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex MovingSuffix();
}
