using System.Text;

namespace Opbouw.Shared.Papers;

/// <summary>
/// Says in the file that it follows PDF/UA-1, which the writer leaves out. It stands in the place of the document's random numbers, that nothing needs, and is
/// as long as they were: no address in the file moves.
/// </summary>
internal static class UniversalMark
{
    private static readonly byte[] Begins = Encoding.ASCII.GetBytes("<rdf:Description rdf:about=\"\" xmlns:xmpMM=");
    private static readonly byte[] Ends = Encoding.ASCII.GetBytes("</rdf:Description>");

    private static readonly string Mark = "<rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"><pdfuaid:part>1</pdfuaid:part>";

    public static byte[] Put(byte[] file)
    {
        var from = file.AsSpan().LastIndexOf(Begins);
        var length = file.AsSpan(from).IndexOf(Ends);
        if (from < 0 || length < Mark.Length)
            throw new InvalidOperationException("The writer of PDF writes other metadata now: look at UniversalMark.");
        Encoding.ASCII.GetBytes(Mark.PadRight(length), file.AsSpan(from));
        return file;
    }
}
