using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Search.Index;

namespace Opbouw.Shared.Backup;

/// <summary>
/// All that is the organisation's own, in a form that any other program reads: a CSV file for each kind of record, and one that says what each column is.
/// Keys and passwords are not in it, nor what can be made anew from the rest.
/// </summary>
public sealed class ExportAll(OpbouwDb db)
{
    private static readonly Type[] MadeFromTheRest = [typeof(SearchEntry), typeof(PublicSearchEntry), typeof(FilledKind), typeof(Acting.Receipt)];

    /// <summary>The number of rows that were written.</summary>
    public async Task<long> RunAsync(Stream target, CancellationToken ct)
    {
        await using var zip = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        var kinds = db.Model.GetEntityTypes().Where(kind => !MadeFromTheRest.Contains(kind.ClrType) && kind.GetTableName() is not null).OrderBy(kind => kind.GetTableName(), StringComparer.Ordinal).ToList();
        await ExplainAsync(zip, kinds, ct);
        var rows = 0L;
        foreach (var kind in kinds)
            rows += await (Task<long>)WriteKind.MakeGenericMethod(kind.ClrType).Invoke(this, [zip, kind, ct])!;
        return rows;
    }

    private static readonly MethodInfo WriteKind = typeof(ExportAll).GetMethod(nameof(WriteAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    private static List<IProperty> Columns(IEntityType kind) =>
        [.. kind.GetProperties().Where(column => Classification.Of(column)?.Sensitivity != Sensitivity.Sensitive && (column.PropertyInfo ?? (object?)column.FieldInfo) is not null)];

    private async Task<long> WriteAsync<TRow>(ZipArchive zip, IEntityType kind, CancellationToken ct)
        where TRow : class
    {
        var columns = Columns(kind);
        await using var csv = await OpenAsync(zip, kind.GetTableName()!, ct);
        foreach (var column in columns)
            csv.WriteField(column.GetColumnName());
        await csv.NextRecordAsync();
        var rows = 0L;
        await foreach (var row in db.Set<TRow>().IgnoreQueryFilters().AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            foreach (var column in columns)
                csv.WriteField(ColumnText.Of(column.GetGetter().GetClrValue(row), " ") ?? "");
            await csv.NextRecordAsync();
            rows++;
        }

        return rows;
    }

    private static async Task ExplainAsync(ZipArchive zip, List<IEntityType> kinds, CancellationToken ct)
    {
        await using var csv = await OpenAsync(zip, "kolommen", ct);
        foreach (var heading in new[] { "bestand", "kolom", "wat", "verwijst naar", "hoe gevoelig", "hoe lang bewaard" })
            csv.WriteField(heading);
        await csv.NextRecordAsync();
        foreach (var (kind, column) in kinds.SelectMany(kind => Columns(kind).Select(column => (kind, column))))
        {
            var classified = Classification.Of(column);
            csv.WriteField(kind.GetTableName());
            csv.WriteField(column.GetColumnName());
            csv.WriteField((Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType).Name);
            csv.WriteField(string.Join(' ', column.GetContainingForeignKeys().Select(key => key.PrincipalEntityType.GetTableName()).Distinct()));
            csv.WriteField(classified?.Sensitivity.ToString());
            csv.WriteField(classified?.Retention.Dutch);
            await csv.NextRecordAsync();
        }
    }

    private static async Task<CsvWriter> OpenAsync(ZipArchive zip, string name, CancellationToken ct) =>
        new(new StreamWriter(await zip.CreateEntry(name + ".csv", CompressionLevel.Fastest).OpenAsync(ct)), CultureInfo.InvariantCulture);
}
