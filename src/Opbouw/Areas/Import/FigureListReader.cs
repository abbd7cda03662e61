using Opbouw.Areas.Figures;

namespace Opbouw.Areas.Import;

/// <summary>Figures one under the other: a row per figure with its own year and source (code, gebied_jaar, cijfer, jaar, waarde, bron).</summary>
public static class FigureListReader
{
    private static readonly string[] AreaYearColumns = ["gebied_jaar", "jaar"];
    private static readonly string[] YearColumns = ["jaar"];

    public static bool Fits(CsvTable table) => table.Has("cijfer") && table.Has("waarde") && table.Has("code");

    public static void Read(CsvTable table, FigureImportOptions options, FigureCatalogue catalogue, ImportCollector<FigureRow> into)
    {
        while (table.Next(into.Problem))
            ReadRow(new RowFields(table.Row, table.Get, into.Problem), options, catalogue, into);
    }

    private static void ReadRow(RowFields fields, FigureImportOptions options, FigureCatalogue catalogue, ImportCollector<FigureRow> into)
    {
        var code = fields.CodeOrWrong(["code"]);
        if (code is null || !options.Takes(code))
            return;
        var year = fields.Year(YearColumns, options.Year);
        var areaYear = fields.Year(AreaYearColumns, options.Year);
        var (key, _) = fields.Find(["cijfer"]);
        if (key is null || catalogue.Find(key) is not { } figure)
        {
            fields.Wrong("cijfer", $"“{RowFields.Shown(key ?? "")}” is geen cijfer dat wij kennen. Kies uit: {string.Join(", ", catalogue.All.Select(one => one.Key))}.");
            return;
        }

        var (value, wrong) = FigureNumber.Read(fields.Find(["waarde"]).Text, figure.Unit);
        if (wrong is not null)
            fields.Wrong("waarde", wrong);
        if (!fields.AnyWrong)
            into.Add(new FigureRow(fields.Row, new AreaCode(code, areaYear!.Value), key, year!.Value, value, fields.Find(["bron"]).Text ?? options.Source ?? figure.Source));
    }
}
