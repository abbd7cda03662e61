using System.Globalization;
using System.Text;
using QRCoder;

namespace Opbouw.Shared.Ui;

/// <summary>A QR code as one SVG path: no picture, no inline style, sharp on paper.</summary>
public static class QrDrawing
{
    /// <summary>The dark squares as a path.</summary>
    /// <param name="side">Number of squares along one side.</param>
    public static string PathOf(string text, out int side)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);

        // QRCoder adds the four quiet squares that the standard asks for; the drawing has its own edge.
        const int quiet = 4;
        side = code.ModuleMatrix.Count - (2 * quiet);
        var path = new StringBuilder();
        for (var row = 0; row < side; row++)
        {
            for (var column = 0; column < side; column++)
            {
                if (code.ModuleMatrix[row + quiet][column + quiet])
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
            }
        }

        return path.ToString();
    }
}
