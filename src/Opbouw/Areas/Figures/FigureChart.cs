using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Opbouw.Areas.Figures;

/// <summary>A line with three shapes: square here, circle the city, triangle the country. The values stand in words beside it.</summary>
public static class FigureChart
{
    private const int Start = 10;
    private const int Length = 300;
    private static readonly decimal[] PercentScales = [20, 40, 60, 80, 100];

    /// <summary>Nothing to draw when the area's own value is unknown.</summary>
    public static string? Draw(FigureComparison row, string name, string? cityName, string? countryName)
    {
        if (row.Here is not { } here)
            return null;
        var end = EndOf(row);
        string At(decimal value) => (Start + (Length * value / end)).ToString("0.#", CultureInfo.InvariantCulture);

        var svg = new StringBuilder("<svg class=\"chart\" viewBox=\"0 0 320 52\" role=\"img\" aria-label=\"")
            .Append(HtmlEncoder.Default.Encode(InWords(row, end, (name, row.Here), (cityName, row.City), (countryName, row.Country))))
            .Append("\"><path d=\"M10 26H310M10 22v8M85 23v6M160 22v8M235 23v6M310 22v8\"/>");
        if (row.Country is { } country)
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"land\" d=\"M{At(country)} 16l7-12h-14Z\"/>");
        if (row.City is { } city)
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"city\" cx=\"{At(city)}\" cy=\"42\" r=\"6.5\"/>");
        var left = (Start + (Length * here / end) - 7.5m).ToString("0.#", CultureInfo.InvariantCulture);
        return svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"here\" x=\"{left}\" y=\"18.5\" width=\"15\" height=\"15\"/></svg>").ToString();
    }

    private static decimal EndOf(FigureComparison row)
    {
        var highest = new[] { row.Here, row.City, row.Country }.Max() ?? 0;
        return row.Figure.Unit == FigureUnit.Grade ? 10 : PercentScales.First(scale => scale >= Math.Min(highest, 100));
    }

    private static string InWords(FigureComparison row, decimal end, params (string? Name, decimal? Value)[] values)
    {
        var unit = row.Figure.Unit;
        var said = values.Where(one => one.Name is not null && one.Value is not null).Select(one => $"{one.Name} {FigureText.Number(one.Value!.Value, unit)}");
        return $"Op een lijn van 0 tot {end:0} {(unit == FigureUnit.Grade ? "punten" : "procent")}: {string.Join(", ", said)}.";
    }
}
