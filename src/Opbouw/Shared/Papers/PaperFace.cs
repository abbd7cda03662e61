using System.Globalization;
using System.Text;
using PdfSharp.Drawing;

namespace Opbouw.Shared.Papers;

/// <summary>A stretch of signs that stand in one part of the letters; of <see cref="PaperLetters.Nowhere"/> the page shows question marks and the file keeps the signs.</summary>
internal sealed record PaperPiece(string Signs, int Part, double Width)
{
    /// <summary>What is drawn.</summary>
    public string Drawn => Part == PaperLetters.Nowhere ? new string('?', new StringInfo(Signs).LengthInTextElements) : Signs;
}

/// <summary>Letters of one size and weight: how wide text is, and where its lines break.</summary>
internal sealed class PaperFace
{
    private readonly XFont[] fonts;
    private readonly XGraphics measure = XGraphics.CreateMeasureContext(new XSize(100, 100), XGraphicsUnit.Point, XPageDirection.Downwards);
    private readonly Dictionary<int, double> widths = [];

    public PaperFace(double size, bool isBold)
    {
        Size = size;
        fonts = [.. PaperLetters.Parts.Select(part => new XFont(part, size, isBold ? XFontStyleEx.Bold : XFontStyleEx.Regular))];
    }

    public double Size { get; }

    public double LineHeight => Size * 1.4;

    public XFont FontOf(int part) => fonts[Math.Max(0, part)];

    /// <summary>Text broken at spaces; a word that is wider than the line is broken inside, never through a sign.</summary>
    public IReadOnlyList<IReadOnlyList<PaperPiece>> LinesOf(string text, double width)
    {
        var (lines, line, used) = (new List<IReadOnlyList<PaperPiece>>(), new List<PaperPiece>(), 0.0);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => PartsOf(word, width)))
        {
            var pieces = PiecesOf(word);
            var wide = pieces.Sum(piece => piece.Width);
            if (line.Count > 0 && used + wide > width)
            {
                lines.Add(line);
                (line, used) = ([], 0);
            }

            line.AddRange(pieces);
            line.Add(Space);
            used += wide + Space.Width;
        }

        if (line.Count > 0)
            lines.Add(line);
        return lines;
    }

    private PaperPiece Space => new(" ", 0, WidthOf(new Rune(' '), 0));

    private List<string> PartsOf(string word, double width)
    {
        if (PiecesOf(word).Sum(piece => piece.Width) <= width)
            return [word];
        var (parts, part, used) = (new List<string>(), new StringBuilder(), 0.0);
        var signs = StringInfo.GetTextElementEnumerator(word);
        while (signs.MoveNext())
        {
            var sign = signs.GetTextElement();
            var wide = PiecesOf(sign).Sum(piece => piece.Width);
            if (part.Length > 0 && used + wide > width)
            {
                parts.Add(part.ToString());
                (part, used) = (new StringBuilder(), 0);
            }

            part.Append(sign);
            used += wide;
        }

        parts.Add(part.ToString());
        return parts;
    }

    private List<PaperPiece> PiecesOf(string word)
    {
        var pieces = new List<PaperPiece>();
        var (signs, here) = (new StringBuilder(), 0);
        foreach (var sign in word.EnumerateRunes())
        {
            var part = PaperLetters.PartOf(sign);
            if (signs.Length > 0 && part != here)
            {
                pieces.Add(PieceOf(signs.ToString(), here));
                signs.Clear();
            }

            here = part;
            signs.Append(sign);
        }

        if (signs.Length > 0)
            pieces.Add(PieceOf(signs.ToString(), here));
        return pieces;
    }

    private PaperPiece PieceOf(string signs, int part)
    {
        var piece = new PaperPiece(signs, part, 0);
        return piece with { Width = piece.Drawn.EnumerateRunes().Sum(sign => WidthOf(sign, part)) };
    }

    private double WidthOf(Rune sign, int part)
    {
        if (!widths.TryGetValue(sign.Value, out var width))
            widths[sign.Value] = width = measure.MeasureString(sign.ToString(), FontOf(part)).Width;
        return width;
    }
}
