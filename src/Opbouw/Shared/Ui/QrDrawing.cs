using System.Globalization;
using System.Net;
using System.Text;
using QRCoder;

namespace Opbouw.Shared.Ui;

/// <summary>A QR code as one SVG path: no picture, no inline style, sharp on paper.</summary>
public static class QrDrawing
{
    private const int Quiet = 4;

    /// <summary>The whole drawing, with the quiet edge that the standard asks for.</summary>
    /// <param name="title">What it is, for who hears the page.</param>
    public static string SvgOf(string text, string title)
    {
        var path = PathOf(text, out var side);
        var whole = side + (2 * Quiet);
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg class="qr" role="img" viewBox="-{Quiet} -{Quiet} {whole} {whole}" shape-rendering="crispEdges"><title>{WebUtility.HtmlEncode(title)}</title><rect x="-{Quiet}" y="-{Quiet}" width="{whole}" height="{whole}" fill="#fff"/><path fill="#000" d="{path}"/></svg>
            """);
    }

    /// <summary>The dark squares as a path, without the quiet edge.</summary>
    /// <param name="side">Number of squares along one side.</param>
    public static string PathOf(string text, out int side)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);

        // QRCoder adds the quiet squares; the drawing has its own edge.
        side = code.ModuleMatrix.Count - (2 * Quiet);
        var path = new StringBuilder();
        for (var row = 0; row < side; row++)
        {
            for (var column = 0; column < side; column++)
            {
                if (code.ModuleMatrix[row + Quiet][column + Quiet])
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
            }
        }

        return path.ToString();
    }
}
