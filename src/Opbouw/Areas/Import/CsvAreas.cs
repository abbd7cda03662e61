namespace Opbouw.Areas.Import;

/// <summary>Areas from a CSV: a row per area, with or without label points.</summary>
public static class CsvAreas
{
    public static void Read(ReadOnlySpan<byte> bytes, AreaImportOptions options, ImportCollector<AreaRow> into)
    {
        using var table = new CsvTable(ImportFile.Utf8Text(bytes), options.Limits);
        if (!AreaRowReader.CodeColumns.Any(table.Has))
            throw new ImportRefusedException($"Er is geen kolom code. Deze kolommen staan er: {Seen(table.Names)}.", 1);
        if (!AreaRowReader.NameColumns.Any(table.Has))
            throw new ImportRefusedException($"Er is geen kolom naam. Deze kolommen staan er: {Seen(table.Names)}.", 1);

        while (table.Next(into.Problem))
            AreaRowReader.Read(new RowFields(table.Row, table.Get, into.Problem), options, into);
    }

    internal static string Seen(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(8).Select(RowFields.Shown)) + (names.Count > 8 ? " …" : "");
}
