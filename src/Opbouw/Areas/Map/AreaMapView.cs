using Microsoft.AspNetCore.Html;

namespace Opbouw.Areas.Map;

/// <summary>A map as a page shows it: the drawing, and the same areas with the same numbers for the list beside it.</summary>
public sealed record AreaMapView(AreaNode Whole, IHtmlContent? Drawing, bool IsSketch, IReadOnlyList<AreaMapRow> Rows, AreaKind KindOfParts)
{
    public static AreaMapView? Of(AreaSnapshot snapshot, AreaNode area, AreaNode? here = null)
    {
        var parts = snapshot.Tree.Children(area.Id, snapshot.On);
        if (parts.Count == 0)
            return null;
        var map = snapshot.Maps.Of(area);
        var rows = parts.Select((part, index) => new AreaMapRow(
            index + 1, part, snapshot.AddressOf(part), snapshot.FactsOf(part).Inhabitants?.Value, part.Id == here?.Id));
        return new(area, map is null ? null : snapshot.Maps.Drawing(map, here?.Id), map is { HasRealBoundaries: false }, [.. rows], parts[0].Kind);
    }
}

public sealed record AreaMapRow(int Number, AreaNode Area, string Href, decimal? Inhabitants, bool IsHere);
