using Opbouw.Shared.Imports;

namespace Opbouw.Imports.Tables;

/// <summary>A file as it comes in: which row holds the headings, which columns we know by their names, and the rows below, packed.</summary>
/// <param name="Packed">See <see cref="RowStore"/>.</param>
public sealed record FileIntake(List<string> Headings, List<string> Oddities, List<string> Matching, int Rows, byte[] Packed)
{
    /// <summary>The headings stand in one of the first filled rows; above them there may be a title.</summary>
    public const int RowsForHeadings = 10;

    /// <exception cref="TableRefusedException">It cannot be read.</exception>
    public static async Task<FileIntake> ReadAsync(byte[] content, IImportKind kind, TableLimits limits, CancellationToken ct)
    {
        var table = Table.Open(content, limits);
        var first = table.Rows.Take(RowsForHeadings).ToList();
        if (first.Count == 0)
            throw new TableRefusedException("Er staat niets in dit bestand. Vul de rijen in en kies het opnieuw.");
        var heading = first.MaxBy(row => ColumnMatch.Of(kind.Columns, row.Cells).Count)!;
        var count = new Counting(kind.Columns, limits);
        var packed = await RowStore.PackAsync(count.Through(table.Rows.Where(row => row.Number > heading.Number)), ct);
        if (count.Rows == 0)
            throw new TableRefusedException("Onder de koppen staat niets. Vul de rijen in en kies het bestand opnieuw.");
        return new FileIntake([.. heading.Cells.Select(Short)], [.. table.Oddities, .. AboutTheTop(heading, first[0], count)], ColumnMatch.Of(kind.Columns, heading.Cells), count.Rows, packed);
    }

    private static string Short(string heading) => heading.Length > 60 ? heading[..60] + "…" : heading;

    private static IEnumerable<string> AboutTheTop(TableRow heading, TableRow first, Counting count)
    {
        if (heading.Number > first.Number)
            yield return $"De koppen staan in rij {heading.Number}. Wat erboven staat, lezen wij niet.";
        if (count.OfTheTemplate > 0)
            yield return "De uitleg en het voorbeeld uit het invulbestand slaan wij over.";
    }

    private sealed class Counting(IReadOnlyList<ImportColumn> columns, TableLimits limits)
    {
        public int Rows { get; private set; }

        public int OfTheTemplate { get; private set; }

        public IEnumerable<TableRow> Through(IEnumerable<TableRow> rows)
        {
            foreach (var row in rows)
            {
                if (OfTheTemplate + Rows < RowsForHeadings && TemplateSheets.IsOfTheTemplate(row, columns))
                {
                    OfTheTemplate++;
                    continue;
                }

                if (++Rows > limits.MostRows)
                    throw new TableRefusedException(limits.TooManyRows);
                yield return row;
            }
        }
    }
}
