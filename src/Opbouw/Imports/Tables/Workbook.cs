using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;

namespace Opbouw.Imports.Tables;

/// <summary>The first sheet of an Excel file that holds something, row by row.</summary>
internal static class Workbook
{
    private const int MostNamed = 5;

    // The reader asks for the old signs of Windows, also when it never needs them.
    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Table Open(byte[] content, TableLimits limits)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            PackageGuard.Check(package, limits);
            var (sheet, others) = SheetScan.First(package, limits);
            var joined = JoinedIn(content, sheet, limits);
            return new Table(RowsOf(content, sheet, joined, limits), [.. Oddities(sheet, others, joined)]);
        }
        catch (Exception exception) when (IsOfABrokenFile(exception))
        {
            throw Broken(exception);
        }
    }

    private static bool IsOfABrokenFile(Exception exception) => exception is InvalidDataException or XmlException or ExcelDataReader.Exceptions.ExcelReaderException
        or InvalidOperationException or NotSupportedException or FormatException or OverflowException or ArgumentException or IndexOutOfRangeException or NullReferenceException;

    private static TableRefusedException Broken(Exception exception) =>
        new("Dit Excel-bestand is stuk of anders dan wij kennen. Open het in Excel, bewaar het opnieuw als .xlsx en kies het nog een keer.", exception);

    private static IExcelDataReader At(byte[] content, SheetScan sheet)
    {
        var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(content));
        for (var place = 0; place < sheet.Place; place++)
            reader.NextResult();
        return reader;
    }

    private static CellRange[] JoinedIn(byte[] content, SheetScan sheet, TableLimits limits)
    {
        using var reader = At(content, sheet);
        var joined = reader.MergeCells ?? [];
        return joined.Length <= limits.MostJoined ? joined
            : throw new TableRefusedException($"Op meer dan {limits.MostJoined} plekken zijn cellen samengevoegd. Splits ze en kies het bestand opnieuw.");
    }

    private static IEnumerable<TableRow> RowsOf(byte[] content, SheetScan sheet, CellRange[] joined, TableLimits limits)
    {
        using var reader = At(content, sheet);
        for (var row = 1; row <= sheet.LastFilledRow && Next(reader); row++)
        {
            string[] cells = [.. Enumerable.Range(0, Math.Min(reader.FieldCount, limits.MostColumns)).Select(place => Table.Clean(Words(reader.GetValue(place)), limits))];
            int[] faulty = [.. Enumerable.Range(0, cells.Length).Where(place => sheet.Faulty.Contains((row, place)))];
            if (faulty.Length > 0 || Array.Exists(cells, cell => cell.Length > 0))
                yield return new TableRow(row, cells, faulty, [.. Enumerable.Range(0, cells.Length).Where(place => joined.Any(range => IsJoined(range, row - 1, place)))]);
        }
    }

    private static bool Next(IExcelDataReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (Exception exception) when (IsOfABrokenFile(exception))
        {
            throw Broken(exception);
        }
    }

    private static bool IsJoined(CellRange range, int row, int place) =>
        row >= range.FromRow && row <= range.ToRow && place >= range.FromColumn && place <= range.ToColumn && (row, place) != (range.FromRow, range.FromColumn);

    /// <summary>A cell as text; days and times in the one way that <c>CellReading</c> knows.</summary>
    private static string Words(object? value) => value switch
    {
        null => "",
        string text => text,
        bool yes => yes ? "ja" : "nee",
        // A time alone is a part of the very first day of the calendar.
        DateTime { Year: < 1901 } time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTime day when day.TimeOfDay == TimeSpan.Zero => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString(@"hh\:mm", CultureInfo.InvariantCulture),
        double number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static IEnumerable<string> Oddities(SheetScan sheet, IReadOnlyList<string> others, CellRange[] joined)
    {
        if (others.Any(other => other != TemplateSheets.Explanation))
            yield return $"Wij lezen het blad ‘{sheet.Name}’. Wat op de andere bladen staat, lezen wij niet.";
        if (sheet.Formulas > 0)
            yield return $"{(sheet.Formulas == 1 ? "In één cel staat een formule" : $"In {sheet.Formulas} cellen staat een formule")} ({Rows(sheet.RowsWithFormulas)}). Wij nemen de uitkomst zoals Excel die bewaarde.";
        if (joined.Length > 0)
            yield return $"{(joined.Length == 1 ? "Op één plek zijn cellen samengevoegd" : $"Op {joined.Length} plekken zijn cellen samengevoegd")} ({Rows(joined.Select(range => range.FromRow + 1))}). Wij lezen daarvan alleen de eerste cel.";
        if (sheet.Faulty.Count > 0)
            yield return $"{(sheet.Faulty.Count == 1 ? "In één cel staat een fout van Excel" : $"In {sheet.Faulty.Count} cellen staat een fout van Excel")}, zoals #N/B ({Rows(sheet.Faulty.Select(cell => cell.Row))}).";
    }

    private static string Rows(IEnumerable<int> numbers)
    {
        var rows = numbers.Distinct().Order().ToList();
        return $"rij {string.Join(", ", rows.Take(MostNamed))}{(rows.Count > MostNamed ? " …" : "")}";
    }
}
