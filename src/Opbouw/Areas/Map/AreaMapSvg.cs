using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Opbouw.Areas.Map;

/// <summary>Writes a map as SVG with a link per area: no script, no style, classes only. The list beside it says the same in words.</summary>
public static class AreaMapSvg
{
    public static string Write(AreaMap map, AreaId? here, Func<AreaNode, string> addressOf)
    {
        var encode = HtmlEncoder.Default;
        var svg = new StringBuilder();
        var label = $"Kaart van {map.Of.Name} met {map.Cells.Count} gebieden. Dezelfde gebieden staan in de lijst ernaast.";
        svg.Append(CultureInfo.InvariantCulture, $"""<svg class="map" viewBox="0 0 {AreaMap.Width} {map.Height}" role="group" aria-label="{encode.Encode(label)}">""");
        foreach (var cell in map.Cells)
            Cell(svg, cell, cell.Area.Id == here, addressOf(cell.Area), encode);
        return svg.Append("</svg>").ToString();
    }

    private static void Cell(StringBuilder svg, AreaMapCell cell, bool isHere, string address, HtmlEncoder encode)
    {
        var name = encode.Encode($"{cell.Number} {cell.Area.Name}{(isHere ? ", hier bent u" : "")}");
        svg.Append(CultureInfo.InvariantCulture, $"""<a href="{encode.Encode(address)}" aria-label="{name}"{(isHere ? " class=\"here\"" : "")}>""")
            .Append(CultureInfo.InvariantCulture, $"""<path class="cell" fill-rule="evenodd" d="{cell.Path}"/>""")
            .Append(CultureInfo.InvariantCulture, $"""<text x="{cell.X}" y="{cell.Y + TextDrop}" aria-hidden="true">{cell.Number}</text></a>""");
    }

    // Half the height of a figure: SVG places text by its foot.
    private const int TextDrop = 7;
}
