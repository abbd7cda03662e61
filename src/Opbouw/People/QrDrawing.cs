using System.Globalization;
using System.Text;
using QRCoder;

namespace Opbouw.People;

/// <summary>A QR code as one SVG path: no picture from elsewhere, no style attribute.</summary>
public static class QrDrawing
{
    public static string SvgOf(string text, string title)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                if (rows[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg class="qr" role="img" viewBox="0 0 {rows.Count} {rows.Count}" width="240" height="240" shape-rendering="crispEdges"><title>{System.Net.WebUtility.HtmlEncode(title)}</title><rect width="{rows.Count}" height="{rows.Count}" fill="#fff"/><path fill="#000" d="{path}"/></svg>
            """);
    }
}
