using NetTopologySuite.Algorithm.Hull;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using NetTopologySuite.Triangulate;

namespace Opbouw.Areas.Map;

/// <summary>
/// Shapes for areas whose boundary nobody has imported: every smallest area gets the ground that is nearer to its label point than to
/// another one, and an area above gets the shapes of its parts together. A sketch, no map.
/// </summary>
public sealed class AreaCells
{
    private const double HullRatio = 0.4;

    // About one metre: two areas with the same label point still both get a cell.
    private const double Nudge = 1e-5;

    private readonly AreaTree tree;
    private readonly DateOnly on;
    private readonly Dictionary<AreaId, Geometry?> shapes = [];

    public AreaCells(AreaTree tree, AreaNode top, FlatMap flat, DateOnly on)
    {
        this.tree = tree;
        this.on = on;
        var smallest = tree.DescendantsAndSelf(top.Id)
            .Where(area => area.Label is not null && area.IsValidOn(on) && tree.Children(area.Id, on).All(child => child.Label is null))
            .ToList();
        Divide(smallest, flat);
    }

    public Geometry? ShapeOf(AreaId id)
    {
        if (shapes.TryGetValue(id, out var known))
            return known;
        var parts = tree.Children(id, on).Select(child => ShapeOf(child.Id)).OfType<Geometry>().ToList();
        return shapes[id] = parts.Count == 0 ? null : UnaryUnionOp.Union(parts);
    }

    private void Divide(List<AreaNode> areas, FlatMap flat)
    {
        if (areas.Count == 0)
            return;
        var sites = Sites(areas, flat);
        var ground = Ground(sites.Keys);
        if (areas.Count == 1)
        {
            shapes[areas[0].Id] = ground;
            return;
        }

        var builder = new VoronoiDiagramBuilder { ClipEnvelope = ground.EnvelopeInternal };
        builder.SetSites(sites.Keys.ToList());
        foreach (var cell in builder.GetDiagram(ground.Factory).Geometries)
        {
            if (sites.TryGetValue((Coordinate)cell.UserData, out var area))
                shapes[area.Id] = cell.Intersection(ground);
        }
    }

    private static Dictionary<Coordinate, AreaNode> Sites(List<AreaNode> areas, FlatMap flat)
    {
        var sites = new Dictionary<Coordinate, AreaNode>();
        foreach (var area in areas)
        {
            var at = flat.Flat(area.Label!.Value);
            while (!sites.TryAdd(at, area))
                at = new Coordinate(at.X + Nudge, at.Y + Nudge);
        }

        return sites;
    }

    /// <summary>The outline of all points together, wide enough that points at the edge have room around them.</summary>
    private static Geometry Ground(IEnumerable<Coordinate> sites)
    {
        var points = GeometryFactory.Default.CreateMultiPointFromCoords([.. sites]);
        var size = Math.Max(points.EnvelopeInternal.Width, points.EnvelopeInternal.Height);
        var room = size == 0 ? 0.01 : size / (2 * Math.Sqrt(points.NumPoints));
        return new ConcaveHull(points) { MaximumEdgeLengthRatio = HullRatio }.GetHull().Buffer(room, quadrantSegments: 4);
    }
}
