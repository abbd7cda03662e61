using System.IO.Compression;
using System.Text;
using SpreadCheetah;

namespace Opbouw.Tests.Given;

/// <summary>Files as people send them, and as people with ill will make them.</summary>
internal static class SheetFiles
{
    public static byte[] Csv(string[] headings, params string[][] rows) => Encoding.UTF8.GetBytes(CsvText(';', headings, rows));

    public static string CsvText(char separator, string[] headings, params string[][] rows) =>
        string.Join("\r\n", rows.Prepend(headings).Select(row => string.Join(separator, row.Select(cell => cell.Contains(separator) || cell.Contains('"') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell))));

    /// <summary>An Excel file; a value may be a text, a number, a day, or a formula with its outcome.</summary>
    public static async Task<byte[]> Xlsx(params object?[][] rows)
    {
        using var target = new MemoryStream();
        await using (var sheet = await Spreadsheet.CreateNewAsync(target))
        {
            await sheet.StartWorksheetAsync("Blad1");
            foreach (var row in rows)
                await sheet.AddRowAsync([.. row.Select(CellOf)]);
            await sheet.FinishAsync();
        }

        return target.ToArray();
    }

    /// <summary>The smallest workbook that can be read, with this as its sheet.</summary>
    public static byte[] Workbook(string sheet, params (string Name, byte[] Content)[] others) => Zip([
        ("[Content_Types].xml", Text("""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""")),
        ("_rels/.rels", Text("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""")),
        ("xl/workbook.xml", Text("""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>""")),
        ("xl/_rels/workbook.xml.rels", Text("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""")),
        ("xl/worksheets/sheet1.xml", Text(sheet)),
        .. others,
    ]);

    /// <summary>A sheet from rows of XML.</summary>
    public static string Sheet(string rows, string after = "") =>
        $"""<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData>{after}</worksheet>""";

    public static string Row(int number, params string[] texts) =>
        $"<row r=\"{number}\">{string.Concat(texts.Select((text, place) => text.StartsWith("<c", StringComparison.Ordinal) ? text : $"<c r=\"{(char)('A' + place)}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"))}</row>";

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                part.Write(content);
            }
        }

        return target.ToArray();
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static Cell CellOf(object? value) => value switch
    {
        null => new Cell((string?)null),
        DateOnly day => new Cell(day.ToDateTime(TimeOnly.MinValue)),
        int number => new Cell(number),
        (string formula, string outcome) => new Cell(new Formula(formula), outcome),
        _ => new Cell(value.ToString()),
    };
}
