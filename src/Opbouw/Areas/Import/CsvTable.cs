using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Opbouw.Areas.Import;

/// <summary>Walks through a CSV with a heading: comma, semicolon or tab, quoted or not.</summary>
public sealed class CsvTable : IDisposable
{
    private static readonly char[] Delimiters = [',', ';', '\t'];
    private readonly CsvParser parser;
    private readonly string[] heading;
    private readonly Dictionary<string, int> columns;
    private bool badData;

    public CsvTable(string text, ImportLimits limits)
    {
        Delimiter = DelimiterOf(text);
        parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Delimiter.ToString(),
            HasHeaderRecord = false,
            MaxFieldSize = limits.MaxFieldLength,
            BadDataFound = _ => badData = true,
        });
        heading = Heading(limits);
        columns = Columns(heading);
    }

    public char Delimiter { get; }

    public IReadOnlyList<string> Names => heading;

    public int Row => parser.Row;

    public bool Has(string column) => columns.ContainsKey(column);

    public string? Get(string column) => columns.TryGetValue(column, out var index) ? parser[index] : null;

    /// <summary>The next row that can be read; rows with too many, too few or badly quoted fields are noted and passed over.</summary>
    public bool Next(Action<int?, string?, string> noteProblem)
    {
        while (ReadRecord())
        {
            if (badData)
                noteProblem(parser.Row, null, "De aanhalingstekens kloppen niet. Zet tekst met een aanhalingsteken tussen \" en schrijf het teken dubbel.");
            else if (parser.Count != heading.Length)
                noteProblem(parser.Row, null, $"Deze rij heeft {parser.Count} velden, de eerste rij heeft er {heading.Length}.");
            else if (!IsBlank())
                return true;
        }

        return false;
    }

    public void Dispose() => parser.Dispose();

    private bool ReadRecord()
    {
        badData = false;
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException tooLong)
        {
            throw new ImportRefusedException("Een veld is te lang. Misschien ontbreekt er een aanhalingsteken.", parser.Row, inner: tooLong);
        }
    }

    private string[] Heading(ImportLimits limits)
    {
        if (!ReadRecord() || parser.Record is not { } names)
            throw new ImportRefusedException("Het bestand heeft geen eerste rij met namen van kolommen.");
        if (names.Length > limits.MaxColumns)
            throw new ImportRefusedException($"Het bestand heeft {names.Length:N0} kolommen. Meer dan {limits.MaxColumns} kan niet.", 1);
        return [.. names.Select(name => name.Trim())];
    }

    private static Dictionary<string, int> Columns(string[] names)
    {
        var found = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < names.Length; index++)
        {
            if (names[index].Length > 0 && !found.TryAdd(names[index], index))
                throw new ImportRefusedException("Deze kolom staat er twee keer in.", 1, RowFields.Shown(names[index]));
        }

        return found;
    }

    private bool IsBlank() => Enumerable.Range(0, parser.Count).All(index => string.IsNullOrWhiteSpace(parser[index]));

    private static char DelimiterOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? text : text[..end];
        return Delimiters.MaxBy(delimiter => first.Count(c => c == delimiter));
    }
}
