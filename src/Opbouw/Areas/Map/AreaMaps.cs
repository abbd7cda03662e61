using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;

namespace Opbouw.Areas.Map;

/// <summary>All maps of one snapshot of the tree. Each is drawn once, when it is first asked for, and then only handed out.</summary>
public sealed class AreaMaps(AreaTree tree, DateOnly on)
{
    private readonly ConcurrentDictionary<AreaId, AreaMap?> maps = new();
    private readonly ConcurrentDictionary<AreaId, Lazy<(FlatMap Flat, AreaCells Cells)>> grounds = new();
    private readonly ConcurrentDictionary<(AreaId Of, AreaId? Here), IHtmlContent> drawings = new();

    public DateOnly On => on;

    public AreaMap? Of(AreaNode area) => maps.GetOrAdd(area.Id, _ => Make(area));

    /// <summary>HTML as it stands: the writer of the drawing encodes the names in it.</summary>
    public IHtmlContent Drawing(AreaMap map, AreaId? here) =>
        drawings.GetOrAdd((map.Of.Id, here), key => new HtmlString(AreaMapSvg.Write(map, key.Here, area => AreaAddress.Of(tree, area, on))));

    private AreaMap? Make(AreaNode area)
    {
        var parts = tree.Children(area.Id, on);
        if (parts.Count == 0)
            return null;
        var (flat, cells) = GroundOf(area);
        return AreaMap.Make(area, parts, flat, cells.ShapeOf);
    }

    /// <summary>The whole city is divided at once, so that a wijk has the same shape on every map.</summary>
    private (FlatMap Flat, AreaCells Cells) GroundOf(AreaNode area)
    {
        var top = tree.AncestorOfKind(area.Id, AreaKind.City) ?? area;
        return grounds.GetOrAdd(top.Id, _ => new(() =>
        {
            var flat = new FlatMap(top.Label?.Latitude ?? MiddleOfTheCountry);
            return (flat, new AreaCells(tree, top, flat, on));
        })).Value;
    }

    private const double MiddleOfTheCountry = 52.2;
}
