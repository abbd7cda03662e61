using System.Globalization;
using System.Text;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Opbouw.Shared.Papers;

/// <summary>A column of a table on paper.</summary>
/// <param name="Share">Of the width, against the other columns.</param>
public sealed record PaperColumn(string Heading, double Share, bool IsAmount = false);

/// <summary>
/// A PDF that can be read aloud (PDF/UA-1): every text stands in a tree of headings, paragraphs, tables and pictures, in the order in which it is read, with
/// its language. What is only decoration is marked as that. Write from top to bottom; pages follow by themselves.
/// </summary>
public sealed class TaggedPaper : IDisposable
{
    private const double Margin = 56;
    private const double PictureHeight = 260;

    private static readonly double Bottom = XUnit.FromMillimeter(297).Point - 64;
    private static readonly double Width = XUnit.FromMillimeter(210).Point - (2 * Margin);

    private readonly PdfDocument document = new();
    private readonly StructureBuilder tags;
    private readonly PaperFace body = new(10.5, false);
    private readonly PaperFace strong = new(10.5, true);
    private readonly PaperFace small = new(8.5, false);
    private readonly PaperFace title = new(19, true);
    private readonly PaperFace heading = new(13, true);
    private readonly string foot;
    private XGraphics graphics = null!;
    private double y;

    /// <param name="foot">Under every page, before its number.</param>
    public TaggedPaper(string title, string foot)
    {
        this.foot = foot;
        // In the title the program that writes the PDF takes & and < for marks of its own.
        document.Info.Title = title.Replace("&", "en", StringComparison.Ordinal).Replace('<', '‹').Replace('>', '›');
        document.ViewerPreferences.DisplayDocTitle = true;
        var reader = UAManager.ForDocument(document);
        reader.SetDocumentLanguage("nl-NL");
        tags = reader.StructureBuilder;
        NewPage();
    }

    public bool HasUnknownSigns { get; private set; }

    public int Pages => document.PageCount;

    public void Title(string text) => Block(PdfBlockLevelElementTag.Heading1, text, title, 0, 6);

    public void Heading(string text)
    {
        Need((heading.LineHeight * 2) + (body.LineHeight * 2));
        Block(PdfBlockLevelElementTag.Heading2, text, heading, 10, 3);
    }

    /// <summary>Each line of its own is a paragraph.</summary>
    public void Text(string text)
    {
        foreach (var one in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            Block(PdfBlockLevelElementTag.Paragraph, one, body, 0, 5);
    }

    /// <summary>What stands beside each name: a table with its names at the side.</summary>
    public void Facts(string name, IReadOnlyList<(string Name, string Words)> facts)
    {
        tags.BeginElement(PdfBlockLevelElementTag.Table);
        tags.CurrentStructureElement.Elements.SetString("/Alt", name);
        foreach (var (label, words) in facts)
            Row([label, words], [0.3, 0.7], (number, _) => number == 0, []);
        tags.End();
        y += 6;
    }

    /// <summary>A row stands on one page: keep what is in a cell shorter than a page. The headings come back on every page, for the eye only.</summary>
    public void Table(string name, IReadOnlyList<PaperColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<string>? total = null)
    {
        var whole = columns.Sum(column => column.Share);
        var shares = columns.Select(column => column.Share / whole).ToList();
        var amounts = columns.Index().Where(column => column.Item.IsAmount).Select(column => column.Index).ToHashSet();
        Need(body.LineHeight * 4);
        tags.BeginElement(PdfBlockLevelElementTag.Table);
        tags.CurrentStructureElement.Elements.SetString("/Alt", name);
        string[] headings = [.. columns.Select(column => column.Heading)];
        Row(headings, shares, (_, _) => true, amounts, isHead: true);
        foreach (var row in rows)
            Row(row, shares, (_, _) => false, amounts, again: headings);
        if (total is not null)
            Row(total, shares, (number, _) => number == 0, amounts, again: headings, isStrong: true);
        tags.End();
        y += 6;
    }

    /// <param name="words">What is to be seen, for who does not see it; also under the picture.</param>
    public void Picture(byte[] jpeg, string words)
    {
        using var stream = new MemoryStream(jpeg);
        using var image = XImage.FromStream(stream);
        var scale = Math.Min(Math.Min(Width / image.PointWidth, PictureHeight / image.PointHeight), 1.5);
        var (wide, high) = (image.PointWidth * scale, image.PointHeight * scale);
        Need(high + (body.LineHeight * 2));
        var place = new XRect(Margin, y, wide, high);
        tags.BeginElement(PdfIllustrationElementTag.Figure, words, place);
        graphics.DrawImage(image, place);
        tags.End();
        y += high + 3;
        Block(PdfBlockLevelElementTag.Paragraph, words, body, 0, 9);
    }

    public byte[] ToBytes()
    {
        if (HasUnknownSigns)
            Text("Op de plek van een ? staat soms een teken dat onze letter niet kent. In het bestand staat het er wel: wie dit laat voorlezen, hoort het.");
        using var stream = new MemoryStream();
        document.Save(stream, closeStream: false);
        return UniversalMark.Put(stream.ToArray());
    }

    public void Dispose()
    {
        graphics.Dispose();
        document.Dispose();
    }

    private void Block(PdfBlockLevelElementTag tag, string text, PaperFace face, double before, double after)
    {
        y += before;
        tags.BeginElement(tag);
        foreach (var line in face.LinesOf(text, Width))
        {
            Need(face.LineHeight);
            Draw(line, face, Margin);
            y += face.LineHeight;
        }

        tags.End();
        y += after;
    }

    private void Row(IReadOnlyList<string> cells, List<double> shares, Func<int, string, bool> isHeading, HashSet<int> amounts, IReadOnlyList<string>? again = null, bool isHead = false, bool isStrong = false)
    {
        const double Gap = 8;
        var faces = cells.Select((cell, number) => isStrong || isHeading(number, cell) ? strong : body).ToList();
        var lines = cells.Select((cell, number) => faces[number].LinesOf(cell, (shares[number] * Width) - Gap)).ToList();
        var high = Math.Max(1, lines.Max(cell => cell.Count)) * body.LineHeight;
        if (Need(high) && again is not null)
            Again(again, shares, amounts);
        tags.BeginElement(PdfBlockLevelElementTag.TableRow);
        var (top, x) = (y, Margin);
        for (var number = 0; number < cells.Count; number++)
        {
            tags.BeginElement(isHeading(number, cells[number]) ? PdfBlockLevelElementTag.TableHeaderCell : PdfBlockLevelElementTag.TableDataCell);
            if (isHeading(number, cells[number]))
                tags.CurrentStructureElement.TableAttributes.Elements.SetName("/Scope", isHead ? "/Column" : "/Row");
            DrawCell(lines[number], faces[number], x, (shares[number] * Width) - Gap, amounts.Contains(number));
            tags.End();
            (y, x) = (top, x + (shares[number] * Width));
        }

        tags.End();
        y = top + high;
        Rule(isHead ? 0.9 : 0.4);
    }

    /// <summary>The headings of a table that goes on: who hears the page has heard them.</summary>
    private void Again(IReadOnlyList<string> headings, List<double> shares, HashSet<int> amounts)
    {
        tags.BeginArtifact();
        var (top, x, high) = (y, Margin, 0.0);
        for (var number = 0; number < headings.Count; number++)
        {
            DrawCell(strong.LinesOf(headings[number], shares[number] * Width), strong, x, (shares[number] * Width) - 8, amounts.Contains(number));
            (high, y, x) = (Math.Max(high, y - top), top, x + (shares[number] * Width));
        }

        tags.End();
        y = top + high;
        Rule(0.9);
    }

    private void DrawCell(IReadOnlyList<IReadOnlyList<PaperPiece>> lines, PaperFace face, double x, double wide, bool isAmount)
    {
        foreach (var line in lines)
        {
            Draw(line, face, isAmount ? x + wide - line.SkipLast(1).Sum(piece => piece.Width) : x);
            y += face.LineHeight;
        }
    }

    private void Rule(double thick)
    {
        tags.BeginArtifact();
        graphics.DrawLine(new XPen(XColors.DimGray, thick), Margin, y + 1, Margin + Width, y + 1);
        tags.End();
        y += 4;
    }

    /// <summary>A line of pieces. The space at its end keeps its last word apart from the next line for who hears it.</summary>
    private void Draw(IReadOnlyList<PaperPiece> line, PaperFace face, double x)
    {
        var text = new StringBuilder();
        var (from, part) = (x, 0);
        foreach (var piece in line)
        {
            if (text.Length > 0 && (piece.Part != part || piece.Part == PaperLetters.Nowhere))
                Flush();
            if (text.Length == 0)
                (from, part) = (x, piece.Part);
            if (piece.Part == PaperLetters.Nowhere)
                DrawUnknown(piece, face, x);
            else
                text.Append(piece.Drawn);
            x += piece.Width;
        }

        Flush();

        void Flush()
        {
            if (text.Length > 0)
                graphics.DrawString(text.ToString(), face.FontOf(part), XBrushes.Black, from, y + face.Size);
            text.Clear();
        }
    }

    private void DrawUnknown(PaperPiece piece, PaperFace face, double x)
    {
        HasUnknownSigns = true;
        tags.BeginElement(PdfInlineLevelElementTag.Span);
        tags.CurrentStructureElement.Elements.SetString("/ActualText", piece.Signs);
        graphics.DrawString(piece.Drawn, face.FontOf(0), XBrushes.Black, x, y + face.Size);
        tags.End();
    }

    /// <returns>True when there was no room for so much, and a page was begun.</returns>
    private bool Need(double high)
    {
        if (y + high <= Bottom)
            return false;
        NewPage();
        return true;
    }

    private void NewPage()
    {
        var page = document.AddPage();
        page.Size = PageSize.A4;
        // Not before: what is being written on the page before this one is closed when the page is added.
        graphics?.Dispose();
        graphics = XGraphics.FromPdfPage(page);
        tags.BeginArtifact();
        y = Bottom + 22;
        Draw(small.LinesOf(string.Create(CultureInfo.InvariantCulture, $"{foot} Bladzijde {document.PageCount}."), Width)[0], small, Margin);
        tags.End();
        y = Margin;
    }
}
