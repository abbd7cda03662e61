using System.Text;
using Microsoft.EntityFrameworkCore;
using Opbouw.Imports.Tables;
using Opbouw.Shared.Imports;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Imports;

/// <summary>The rows of a file that is on its way in, with the columns as they were matched.</summary>
public sealed class ImportRows(OpbouwDb db, OrganisationSecrets secrets)
{
    private const string Purpose = "imports.content";

    public byte[] Seal(byte[] packed) => secrets.Seal(Purpose, packed);

    /// <summary>Empty when the rows are gone: read in, thrown away, or a day old.</summary>
    public async Task<IEnumerable<TableRow>> OfAsync(ImportId import, CancellationToken ct) =>
        await db.Set<ImportContent>().AsNoTracking().Where(content => content.ImportId == import).Select(content => content.Sealed).SingleOrDefaultAsync(ct) is { } content
            && secrets.Unseal(Purpose, content) is { } packed
            ? RowStore.Unpack(packed) : [];

    /// <summary>From the first row on, so that what is said twice is counted the same way each time.</summary>
    public static IEnumerable<ImportRow> Matched(IEnumerable<TableRow> rows, IReadOnlyDictionary<string, int> matching)
    {
        var times = new Dictionary<string, int>();
        foreach (var row in rows)
        {
            var cells = matching.Where(column => row.Cell(column.Value).Length > 0).ToDictionary(column => column.Key, column => row.Cell(column.Value));
            var said = new StringBuilder().AppendJoin('\u001f', cells.OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => $"{cell.Key}={cell.Value}")).ToString();
            var repeat = times.GetValueOrDefault(said);
            times[said] = repeat + 1;
            yield return new ImportRow(row.Number, cells, repeat)
            {
                Faulty = [.. matching.Where(column => row.Faulty.Contains(column.Value)).Select(column => column.Key)],
                Joined = [.. matching.Where(column => row.Joined.Contains(column.Value)).Select(column => column.Key)],
            };
        }
    }
}
