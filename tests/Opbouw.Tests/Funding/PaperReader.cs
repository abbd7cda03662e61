using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;
using PdfSharp.Pdf.Content;
using PdfSharp.Pdf.Content.Objects;
using PdfSharp.Pdf.IO;

namespace Opbouw.Tests.Funding;

/// <summary>A PDF as a reading program sees it: the tree of its tags in order, and what stands on each page inside and outside of them.</summary>
internal sealed class PaperReader
{
    private readonly PdfDocument document;

    public PaperReader(byte[] file)
    {
        File = Encoding.Latin1.GetString(file);
        document = PdfReader.Open(new MemoryStream(file), PdfDocumentOpenMode.Import);
    }

    public string File { get; }

    public int Pages => document.PageCount;

    public string Title => document.Info.Title;

    public PdfDictionary Catalog => document.Internals.Catalog;

    public PdfDictionary Root => Catalog.Elements.GetDictionary("/StructTreeRoot")!;

    /// <summary>The names of the tags in the order in which they are read, with how deep they lie.</summary>
    public IReadOnlyList<(int Depth, string Tag, PdfDictionary Element)> Tags => [.. Walk(Root, 0)];

    /// <summary>Marked pieces that the tree points to, in the order in which they are read: number of the page and number of the piece.</summary>
    public IReadOnlyList<(int Page, int Piece)> Order => [.. Pieces(Root, null)];

    /// <summary>Of each page the marked pieces that stand in it, in the order in which they are drawn.</summary>
    public IReadOnlyList<PageMarks> Marks => [.. Enumerable.Range(0, Pages).Select(number => new PageMarks(document.Pages[number]))];

    private static IEnumerable<(int, string, PdfDictionary)> Walk(PdfDictionary parent, int depth)
    {
        foreach (var kid in Kids(parent).OfType<PdfDictionary>().Where(kid => kid.Elements.ContainsKey("/S")))
        {
            yield return (depth, kid.Elements.GetName("/S").TrimStart('/'), kid);
            foreach (var below in Walk(kid, depth + 1)) yield return below;
        }
    }

    private IEnumerable<(int, int)> Pieces(PdfDictionary parent, PdfDictionary? page)
    {
        page = parent.Elements.GetDictionary("/Pg") ?? page;
        foreach (var kid in Kids(parent))
        {
            if (kid is PdfInteger number) yield return (PageOf(page!), number.Value);
            else if (kid is PdfDictionary mark && mark.Elements.ContainsKey("/MCID")) yield return (PageOf(mark.Elements.GetDictionary("/Pg") ?? page!), mark.Elements.GetInteger("/MCID"));
            else if (kid is PdfDictionary element)
                foreach (var piece in Pieces(element, page)) yield return piece;
        }
    }

    private int PageOf(PdfDictionary page) => Enumerable.Range(0, Pages).Single(number => document.Pages[number].Reference!.ObjectID == page.Reference!.ObjectID);

    private static IEnumerable<PdfItem> Kids(PdfDictionary parent) => parent.Elements["/K"] is not { } kids ? [] : Open(kids) is PdfArray many ? many.Elements.Select(Open) : [Open(kids)];

    private static PdfItem Open(PdfItem item) => item is PdfReference reference ? reference.Value : item;
}

/// <summary>What is marked on one page.</summary>
internal sealed partial class PageMarks
{
    public PageMarks(PdfPage page)
    {
        // The reader of content forgets what a piece is called; the text of the page says it.
        Pieces = [.. Named().Matches(Encoding.Latin1.GetString(page.Contents.CreateSingleContent().Stream!.UnfilteredValue)).Select(found => int.Parse(found.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))];
        Read(ContentReader.ReadContent(page));
    }

    public IReadOnlyList<int> Pieces { get; }

    /// <summary>Text or lines that no mark says anything about.</summary>
    public int Unmarked { get; private set; }

    public int Deepest { get; private set; }

    private void Read(CSequence content)
    {
        var depth = 0;
        foreach (var one in content.OfType<COperator>())
        {
            switch (one.OpCode.OpCodeName)
            {
                case OpCodeName.BDC or OpCodeName.BMC:
                    Deepest = Math.Max(Deepest, ++depth);
                    break;
                case OpCodeName.EMC: depth--; break;
                case OpCodeName.Tj or OpCodeName.TJ or OpCodeName.S or OpCodeName.f or OpCodeName.Do when depth == 0: Unmarked++; break;
            }
        }
    }

    [GeneratedRegex(@"/MCID\s+([0-9]+)\s*>>\s*BDC")]
    private static partial Regex Named();
}
