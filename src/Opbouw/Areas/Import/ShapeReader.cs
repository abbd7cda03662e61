using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Opbouw.Areas.Import;

/// <summary>Builds polygons from rings of coordinates and refuses what is not a place in the Netherlands.</summary>
public sealed class ShapeReader(ImportLimits limits)
{
    private const int SmallestRing = 4;
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);

    /// <summary>Thrown inside one row; the row reader turns it into a problem of that row.</summary>
    public sealed class WrongShapeException(string message) : Exception(message);

    public static Coordinate Checked(double longitude, double latitude) =>
        BoundaryShape.WhatIsWrong(longitude, latitude) is { } wrong ? throw new WrongShapeException(wrong) : new Coordinate(longitude, latitude);

    /// <summary>Two numbers, as GeoJSON and TopoJSON write a position; a height after them is passed over.</summary>
    public static (double X, double Y) Pair(JsonElement position)
    {
        if (position.ValueKind == JsonValueKind.Array && position.GetArrayLength() is >= 2 and <= 4
            && Number(position[0]) is { } x && Number(position[1]) is { } y)
            return (x, y);
        throw new WrongShapeException("Een punt van de grens is geen paar getallen.");
    }

    public static Point PointOf(Coordinate at) => Factory.CreatePoint(at);

    /// <summary>
    /// One shape of one or more polygons, each a list of rings of which the first is the outside. Rings that a coarse grid has
    /// flattened to a line fall away; when nothing else is left, the place itself still counts.
    /// </summary>
    public Geometry? Shape(IReadOnlyList<IReadOnlyList<Coordinate[]>> polygons)
    {
        if (polygons.Sum(rings => rings.Sum(ring => (long)ring.Length)) > limits.MaxPointsPerArea)
            throw new WrongShapeException($"De grens heeft meer dan {limits.MaxPointsPerArea:N0} punten. Maak hem eenvoudiger.");
        var whole = polygons.Select(Polygon).OfType<Polygon>().ToArray();
        return whole.Length switch
        {
            0 => polygons.SelectMany(rings => rings).SelectMany(ring => ring).FirstOrDefault() is { } place ? PointOf(place) : null,
            1 => whole[0],
            _ => Factory.CreateMultiPolygon(whole),
        };
    }

    private static Polygon? Polygon(IReadOnlyList<Coordinate[]> rings)
    {
        var closed = rings.Select(Closed).ToList();
        if (closed.Count == 0 || closed[0].Length < SmallestRing)
            return null;
        return Factory.CreatePolygon(
            Factory.CreateLinearRing(closed[0]),
            [.. closed.Skip(1).Where(ring => ring.Length >= SmallestRing).Select(Factory.CreateLinearRing)]);
    }

    private static Coordinate[] Closed(Coordinate[] ring) =>
        ring.Length > 0 && !ring[0].Equals2D(ring[^1]) ? [.. ring, ring[0].Copy()] : ring;

    private static double? Number(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;
}
