using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Imports;
using Opbouw.Shared.Sheets;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Opbouw.Imports.Tables;

/// <summary>
/// An empty list to fill in. Excel: the headings with an example, and a second sheet that explains every column. CSV: the headings, a row that
/// explains (it begins with #) and the example. Rows that are still the example or the explanation are passed over when the file comes back.
/// </summary>
public static class TemplateSheets
{
    public const string Explanation = "Uitleg";
    public const string ExplanationMark = "#";

    public static async Task WriteAsync(Stream target, SheetForm form, IReadOnlyList<ImportColumn> columns, CancellationToken ct)
    {
        if (form == SheetForm.Csv)
            await WriteCsvAsync(target, columns);
        else
            await WriteXlsxAsync(target, columns, ct);
    }

    public static bool IsOfTheTemplate(TableRow row, IReadOnlyList<ImportColumn> columns) =>
        row.Cell(0).StartsWith(ExplanationMark, StringComparison.Ordinal) || columns.Index().All(column => row.Cell(column.Index) == column.Item.Example);

    private static string Words(ImportColumn column) => (column.IsRequired ? "Verplicht. " : "Mag leeg. ") + column.Explanation;

    private static async Task WriteCsvAsync(Stream target, IReadOnlyList<ImportColumn> columns)
    {
        await using var writer = new StreamWriter(target, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";" });
        foreach (var row in new[] { columns.Select(column => column.Dutch), columns.Index().Select(column => (column.Index == 0 ? $"{ExplanationMark} " : "") + Words(column.Item)), columns.Select(column => column.Example) })
        {
            foreach (var cell in row)
                csv.WriteField(SheetFile.Guarded(cell));
            await csv.NextRecordAsync();
        }
    }

    private static async Task WriteXlsxAsync(Stream target, IReadOnlyList<ImportColumn> columns, CancellationToken ct)
    {
        await using var sheet = await Spreadsheet.CreateNewAsync(target, cancellationToken: ct);
        var bold = sheet.AddStyle(new Style { Font = { Bold = true } });
        await sheet.StartWorksheetAsync("Invullen", Widths(columns.Count, 26), ct);
        await sheet.AddRowAsync([.. columns.Select(column => new StyledCell(column.Dutch, bold))], ct);
        await sheet.AddRowAsync([.. columns.Select(column => new StyledCell(SheetFile.Guarded(column.Example), null))], ct);
        await sheet.StartWorksheetAsync(Explanation, Widths(4, 40), ct);
        await sheet.AddRowAsync([.. new[] { "Kolom", "Wat vul je in?", "Voorbeeld", "Mag ook heten" }.Select(heading => new StyledCell(heading, bold))], ct);
        foreach (var column in columns)
            await sheet.AddRowAsync([.. new[] { column.Dutch, Words(column), column.Example, string.Join(", ", column.OtherNames) }.Select(cell => new StyledCell(SheetFile.Guarded(cell), null))], ct);
        await sheet.FinishAsync(ct);
    }

    private static WorksheetOptions Widths(int columns, int width)
    {
        var options = new WorksheetOptions { FrozenRows = 1 };
        for (var column = 1; column <= columns; column++)
            options.Column(column).Width = width;
        return options;
    }
}

/// <summary>Answers a request with an empty list.</summary>
public sealed class TemplateResult(IImportKind kind, SheetForm form) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = form == SheetForm.Csv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        response.Headers.ContentDisposition = $"attachment; filename=\"{kind.Code}-invullen.{(form == SheetForm.Csv ? "csv" : "xlsx")}\"";
        if (context.HttpContext.Features.Get<IHttpBodyControlFeature>() is { } body)
            body.AllowSynchronousIO = true;
        await TemplateSheets.WriteAsync(response.Body, form, kind.Columns, context.HttpContext.RequestAborted);
    }
}
