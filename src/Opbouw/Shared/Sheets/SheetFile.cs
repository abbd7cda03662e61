using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Time;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace Opbouw.Shared.Sheets;

public enum SheetForm
{
    Csv,
    Xlsx,
}

/// <summary>A list as a file, row by row: memory stays flat however long it is.</summary>
public static class SheetFile
{
    /// <summary>A spreadsheet takes a text that begins so for a formula, also when a resident said it.</summary>
    private const string StartsOfFormulas = "=+-@\t\r";

    public static Task WriteAsync(Stream target, SheetForm form, IReadOnlyList<string> headings, IAsyncEnumerable<object?[]> rows, CancellationToken ct) =>
        form == SheetForm.Csv ? WriteCsvAsync(target, headings, rows, ct) : WriteXlsxAsync(target, headings, rows, ct);

    /// <summary>With an apostrophe before what would be a formula.</summary>
    public static string Guarded(string text) => text.Length > 0 && StartsOfFormulas.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    /// <summary>Semicolons and a mark at the start, as Dutch spreadsheets expect.</summary>
    private static async Task WriteCsvAsync(Stream target, IReadOnlyList<string> headings, IAsyncEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using var writer = new StreamWriter(target, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";" });
        foreach (var heading in headings)
            csv.WriteField(heading);
        await csv.NextRecordAsync();
        await foreach (var row in rows.WithCancellation(ct))
        {
            foreach (var value in row)
                csv.WriteField(value switch
                {
                    null => "",
                    DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    string text => Guarded(text),
                    _ => Convert.ToString(value, CultureInfo.InvariantCulture),
                });
            await csv.NextRecordAsync();
        }
    }

    private static async Task WriteXlsxAsync(Stream target, IReadOnlyList<string> headings, IAsyncEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using var sheet = await Spreadsheet.CreateNewAsync(target, cancellationToken: ct);
        var bold = sheet.AddStyle(new Style { Font = { Bold = true } });
        await sheet.StartWorksheetAsync("Lijst", token: ct);
        await sheet.AddRowAsync([.. headings.Select(heading => new StyledCell(heading, bold))], ct);
        var cells = new Cell[headings.Count];
        await foreach (var row in rows.WithCancellation(ct))
        {
            for (var column = 0; column < cells.Length; column++)
                cells[column] = row[column] switch
                {
                    int number => new Cell(number),
                    DateOnly day => new Cell(day.ToDateTime(TimeOnly.MinValue)),
                    null => new Cell((string?)null),
                    // A cell of kind text is never a formula; the guard is for who saves it as CSV later.
                    var text => new Cell(Guarded(Convert.ToString(text, LocalTime.Dutch)!)),
                };
            await sheet.AddRowAsync(cells, ct);
        }

        await sheet.FinishAsync(ct);
    }
}

/// <summary>Answers a request with a list as a file.</summary>
public sealed class SheetResult(string name, SheetForm form, IReadOnlyList<string> headings, IAsyncEnumerable<object?[]> rows) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = form == SheetForm.Csv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{(form == SheetForm.Csv ? "csv" : "xlsx")}\"";
        response.Headers.CacheControl = "no-store";
        // The writer of zip files ends each part with a small write of the old kind.
        if (context.HttpContext.Features.Get<IHttpBodyControlFeature>() is { } body)
            body.AllowSynchronousIO = true;
        await SheetFile.WriteAsync(response.Body, form, headings, rows, context.HttpContext.RequestAborted);
    }
}
