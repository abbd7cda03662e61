using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Opbouw.Imports.Tables;

/// <summary>A CSV as people have them: semicolons, commas, tabs or bars; UTF-8, UTF-16 or the old signs of Windows.</summary>
internal static class SeparatedText
{
    private const int FirstLines = 10;
    private static readonly char[] Separators = [';', ',', '\t', '|'];
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static Table Open(byte[] content, TableLimits limits)
    {
        var text = TextOf(content);
        // Excel writes this line for itself.
        var start = text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? text.IndexOf('\n', StringComparison.Ordinal) + 1 : 0;
        return new Table(RowsOf(text[start..], start > 0 ? 1 : 0, limits), []);
    }

    private static string TextOf(byte[] content)
    {
        var text = content switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(content, 2, content.Length - 2),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(content, 2, content.Length - 2),
            [0xEF, 0xBB, 0xBF, ..] => Decoded(content.AsSpan(3)),
            _ => Decoded(content),
        };
        if (text.AsSpan().ContainsAnyInRange('\u0000', '\u0008') || text.StartsWith("%PDF", StringComparison.Ordinal) || text.StartsWith("{\\rtf", StringComparison.Ordinal)
            || text.AsSpan().TrimStart().StartsWith("<"))
            throw new TableRefusedException("Dit is geen tabel. Kies een Excel-bestand (.xlsx) of een CSV-bestand.");
        return text;
    }

    private static string Decoded(ReadOnlySpan<byte> content)
    {
        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return Windows.GetString(content);
        }
    }

    private static IEnumerable<TableRow> RowsOf(string text, int above, TableLimits limits)
    {
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = SeparatorOf(text).ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            MaxFieldSize = limits.LongestCell * 4,
            BadDataFound = null,
        });
        while (Read(parser, above))
        {
            if (parser.Count > limits.MostColumns)
                throw new TableRefusedException($"Rij {parser.Row + above} heeft meer dan {limits.MostColumns} kolommen. Haal weg wat niet nodig is.");
            string[] cells = [.. Enumerable.Range(0, parser.Count).Select(place => Table.Clean(parser[place], limits))];
            if (Array.Exists(cells, cell => cell.Length > 0))
                yield return new TableRow(parser.Row + above, cells, [], []);
        }
    }

    private static bool Read(CsvParser parser, int above)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException tooLong)
        {
            throw new TableRefusedException($"In rij {parser.Row + above} is een cel heel lang. Misschien ontbreekt er een aanhalingsteken.", tooLong);
        }
    }

    /// <summary>What stands about as often in every one of the first lines.</summary>
    private static char SeparatorOf(string text)
    {
        var lines = text.Split('\n', FirstLines + 1).Take(FirstLines).Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
        return Separators.MaxBy(separator => lines.Count == 0 ? 0 : lines.Count(line => Outside(line, separator) > 0) * 1000 + Outside(lines[0], separator));
    }

    private static int Outside(string line, char separator)
    {
        var (count, quoted) = (0, false);
        foreach (var sign in line)
        {
            if (sign == '"')
                quoted = !quoted;
            else if (sign == separator && !quoted)
                count++;
        }

        return count;
    }
}
