using NetTopologySuite.Geometries;

namespace Opbouw.Areas.Map;

/// <summary>One drawn area: the number stands in the cell and before the same area in the list beside the map.</summary>
public sealed record AreaMapCell(int Number, AreaNode Area, string Path, int X, int Y);

/// <summary>The parts of one area, ready to draw: whole numbers, at most as many points as can be seen.</summary>
public sealed record AreaMap(AreaNode Of, IReadOnlyList<AreaMapCell> Cells, int Height, bool HasRealBoundaries)
{
    public const int Width = 680;
    private const int MaxHeight = 760;
    private const int Margin = 8;
    private const double SeenPixel = 0.8;

    /// <summary>Areas without a place (no boundary, no label point) are in the list but not on the map.</summary>
    public static AreaMap? Make(AreaNode of, IReadOnlyList<AreaNode> parts, FlatMap flat, Func<AreaId, Geometry?> sketchOf)
    {
        var real = parts.Count > 0 && parts.All(part => part.Boundary is not null);
        var shown = parts.Select((part, index) => (Number: index + 1, Area: part, Shape: real ? flat.Flat(part.Boundary!) : sketchOf(part.Id)))
            .Where(part => part.Shape is { IsEmpty: false }).ToList();
        if (shown.Count == 0)
            return null;

        var frame = new Envelope();
        foreach (var (_, _, shape) in shown)
            frame.ExpandToInclude(shape!.EnvelopeInternal);
        var page = new MapPage(frame, Width, MaxHeight, Margin);
        var shapes = page.Simplified([.. shown.Select(part => part.Shape!)], SeenPixel);
        var cells = shown.Select((part, index) => Cell(part.Number, part.Area, shapes[index], page, flat)).ToList();
        return new AreaMap(of, cells, page.Height, real);
    }

    private static AreaMapCell Cell(int number, AreaNode area, Geometry shape, MapPage page, FlatMap flat)
    {
        var at = area.Label is { } label && shape.Contains(shape.Factory.CreatePoint(flat.Flat(label)))
            ? flat.Flat(label)
            : shape.InteriorPoint.Coordinate;
        var (x, y) = page.Place(at);
        return new AreaMapCell(number, area, page.PathOf(shape), x, y);
    }
}
