using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Opbouw.Imports.Tables;

/// <summary>One walk over a sheet before it is read: how large it really is, and which cells are a formula or an error. The reader of values does not tell.</summary>
internal sealed class SheetScan
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private SheetScan(int place, string name) => (Place, Name) = (place, name);

    /// <summary>Which sheet of the workbook.</summary>
    public int Place { get; }

    public string Name { get; }

    public int FilledRows { get; private set; }

    /// <summary>Rows after this one are empty, however many have a colour.</summary>
    public int LastFilledRow { get; private set; }

    public int Formulas { get; private set; }

    public HashSet<int> RowsWithFormulas { get; } = [];

    public HashSet<(int Row, int Column)> Faulty { get; } = [];

    /// <summary>The first sheet that can be seen and holds something.</summary>
    public static (SheetScan Sheet, IReadOnlyList<string> Others) First(ZipArchive package, TableLimits limits)
    {
        var sheets = SheetsOf(package);
        foreach (var (place, sheet) in sheets.Index().Where(sheet => sheet.Item.IsVisible))
        {
            var scan = new SheetScan(place, sheet.Name);
            scan.Walk(Part(package, sheet.Path), limits);
            if (scan.FilledRows > 0)
                return (scan, [.. sheets.Where(other => other.IsVisible && other != sheet).Select(other => other.Name)]);
        }

        throw new TableRefusedException("Er staat niets in dit bestand. Vul de rijen in en kies het opnieuw.");
    }

    private static List<SheetPart> SheetsOf(ZipArchive package)
    {
        var paths = Load(Part(package, "xl/_rels/workbook.xml.rels")).Root!.Elements()
            .ToDictionary(link => (string)link.Attribute("Id")!, link => PathOf((string)link.Attribute("Target")!));
        return [.. Load(Part(package, "xl/workbook.xml")).Descendants().Where(element => element.Name.LocalName == "sheet").Select(sheet => new SheetPart(
            (string?)sheet.Attribute("name") ?? "",
            (string?)sheet.Attribute("state") is null or "visible",
            paths.GetValueOrDefault(sheet.Attributes().First(attribute => attribute.Name.LocalName == "id" && attribute.Name.NamespaceName.Length > 0).Value, "")))];
    }

    private static string PathOf(string target) => target.StartsWith('/') ? target[1..] : "xl/" + target;

    private static ZipArchiveEntry Part(ZipArchive package, string path) =>
        package.GetEntry(path) ?? throw new TableRefusedException("Dit is geen Excel-werkmap. Bewaar het als .xlsx en kies het opnieuw.");

    private static XDocument Load(ZipArchiveEntry part)
    {
        using var content = part.Open();
        using var reader = XmlReader.Create(content, Settings);
        return XDocument.Load(reader);
    }

    private void Walk(ZipArchiveEntry part, TableLimits limits)
    {
        using var content = part.Open();
        using var reader = XmlReader.Create(content, Settings);
        var (row, column, isError) = (0, 0, false);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "row":
                    (row, column) = (int.TryParse(reader.GetAttribute("r"), out var number) ? number : row + 1, 0);
                    break;
                case "c":
                    column = ColumnOf(reader.GetAttribute("r")) ?? column + 1;
                    isError = reader.GetAttribute("t") == "e";
                    break;
                case "f":
                    Formulas++;
                    RowsWithFormulas.Add(row);
                    break;
                case "v" or "is" when !reader.IsEmptyElement:
                    Filled(row, column, isError, limits);
                    break;
            }
        }
    }

    private void Filled(int row, int column, bool isError, TableLimits limits)
    {
        if (column > limits.MostColumns)
            throw new TableRefusedException($"Rij {row} heeft meer dan {limits.MostColumns} kolommen. Haal weg wat niet nodig is.");
        if (row != LastFilledRow)
            FilledRows++;
        LastFilledRow = row;
        if (isError)
            Faulty.Add((row, column - 1));
        // Some room for the headings and what stands above them.
        if (FilledRows > limits.MostRows + FileIntake.RowsForHeadings)
            throw new TableRefusedException(limits.TooManyRows);
    }

    /// <summary>1 for A, 27 for AA.</summary>
    private static int? ColumnOf(string? reference)
    {
        if (string.IsNullOrEmpty(reference))
            return null;
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper).Take(4))
            column = column * 26 + letter - 'A' + 1;
        return column;
    }

    private sealed record SheetPart(string Name, bool IsVisible, string Path);
}
