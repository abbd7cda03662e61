using System.Text.Json;
using Opbouw.Areas.Figures;

namespace Opbouw.Areas.Import;

/// <summary>Reads figures from CSV or from CBS OData v3 JSON; the content tells which of the two it is.</summary>
public static class FigureFile
{
    public static async Task<ImportResult<FigureRow>> ReadAsync(
        Stream stream, FigureImportOptions options, IProgress<long>? progress, CancellationToken ct)
    {
        var into = new ImportCollector<FigureRow>(options.Limits);
        try
        {
            var bytes = await ImportFile.ReadAllAsync(stream, options.Limits, progress, ct);
            if (ImportFile.LooksLikeJson(bytes))
                ReadOData(bytes, options, into);
            else
                ReadCsv(bytes, options, into);
            return Checked(into);
        }
        catch (ImportRefusedException refusal)
        {
            return into.Refused(refusal);
        }
    }

    private static void ReadCsv(byte[] bytes, FigureImportOptions options, ImportCollector<FigureRow> into)
    {
        using var table = new CsvTable(ImportFile.Utf8Text(bytes), options.Limits);
        if (FigureListReader.Fits(table))
        {
            FigureListReader.Read(table, options, FigureCatalogue.Default, into);
            return;
        }

        var reader = new FigureRowReader(Columns(table.Names, into), options, into);
        while (table.Next(into.Problem))
            reader.Read(new RowFields(table.Row, table.Get, into.Problem));
    }

    private static void ReadOData(byte[] bytes, FigureImportOptions options, ImportCollector<FigureRow> into)
    {
        using var json = JsonFile.Open(bytes, options.Limits);
        if (json.RootElement.Member("value") is not { ValueKind: JsonValueKind.Array } rows)
            throw new ImportRefusedException("Dit JSON-bestand is geen antwoord van CBS OData: de lijst “value” ontbreekt.");

        FigureRowReader? reader = null;
        var row = 0;
        foreach (var element in rows.EnumerateArray())
        {
            row++;
            if (element.ValueKind != JsonValueKind.Object)
            {
                into.Problem(row, null, "Deze rij is geen object.");
                continue;
            }

            reader ??= new FigureRowReader(Columns(NamesOf(element, options.Limits), into), options, into);
            reader.Read(new RowFields(row, name => TextOf(element, name), into.Problem));
        }
    }

    private static FigureColumns Columns(IReadOnlyList<string> names, ImportCollector<FigureRow> into)
    {
        var columns = FigureColumns.In(names, FigureCatalogue.Default);
        if (columns.Code.Length == 0)
            throw new ImportRefusedException($"Er is geen kolom met codes van gebieden. Deze kolommen staan er: {CsvAreas.Seen(names)}.", 1);
        if (columns.All.Count == 0)
            throw new ImportRefusedException($"Geen enkele kolom is een cijfer dat wij tonen. Deze kolommen staan er: {CsvAreas.Seen(names)}.", 1);
        into.Note("Overgenomen: " + string.Join(", ", columns.All.Select(one => $"{one.Figure.Label} ({RowFields.Shown(one.Column)})")) + ".");
        if (columns.Unknown.Count > 0)
            into.Note($"Niet overgenomen: {columns.Unknown.Count} kolommen, zoals {CsvAreas.Seen(columns.Unknown)}.");
        return columns;
    }

    private static List<string> NamesOf(JsonElement row, ImportLimits limits)
    {
        var names = new List<string>();
        foreach (var member in row.EnumerateObject())
        {
            if (names.Count == limits.MaxColumns)
                throw new ImportRefusedException($"Een rij heeft meer dan {limits.MaxColumns} velden.", 1);
            names.Add(member.ReadableName());
        }

        return names;
    }

    /// <summary>A field that is a list or an object is wrong, not empty: it must not pass as “not published”.</summary>
    private static string? TextOf(JsonElement row, string name) => row.Member(name) switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String or JsonValueKind.Number } value => value.AsText(),
        { } other => other.ValueKind.ToString(),
    };

    /// <summary>The same figure of the same area and year twice: nobody can say which one is meant.</summary>
    private static ImportResult<FigureRow> Checked(ImportCollector<FigureRow> into)
    {
        var read = into.Done();
        var first = new Dictionary<(AreaCode, string, int), int>();
        var good = new List<FigureRow>(read.Rows.Count);
        foreach (var row in read.Rows)
        {
            if (first.TryAdd((row.Area, row.Key, row.Year), row.SourceRow))
                good.Add(row);
            else
                into.Problem(row.SourceRow, null, $"{row.Area} met cijfer {row.Key} staat ook in rij {first[(row.Area, row.Key, row.Year)]}.");
        }

        return into.Done() with { Rows = good };
    }
}
