using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace Opbouw.Areas.Import;

/// <summary>Checks and repairs of the geometry of one area.</summary>
public static class BoundaryShape
{
    // A wide frame around the European Netherlands, sea included.
    public const double West = 3;
    public const double East = 7.6;
    public const double South = 50.5;
    public const double North = 54;

    /// <summary>What is wrong with this coordinate, or null.</summary>
    public static string? WhatIsWrong(double longitude, double latitude)
    {
        if (longitude is >= West and <= East && latitude is >= South and <= North)
            return null;
        if (longitude is >= 0 and <= 300_000 && latitude is >= 300_000 and <= 630_000)
            return "De grens staat in Rijksdriehoek (RD). Zet hem om naar graden (WGS84, EPSG:4326).";
        if (latitude is >= West and <= East && longitude is >= South and <= North)
            return "De twee getallen van een punt zijn verwisseld. Eerst de lengtegraad (5…), dan de breedtegraad (52…).";
        return "De grens ligt niet in Nederland. Geef graden (WGS84).";
    }

    /// <summary>Coarse files hold rings that cross themselves; they are mended, and dropped when nothing of an area is left.</summary>
    public static Geometry? AreaOnly(Geometry? shape)
    {
        if (shape is not (Polygon or MultiPolygon))
            return null;
        var whole = shape.IsValid ? shape : GeometryFixer.Fix(shape);
        return whole is Polygon or MultiPolygon && whole.Area > 0 ? whole : LargestPart(whole);
    }

    /// <summary>A point that lies inside the area (a centre of gravity may lie outside it).</summary>
    public static LabelPoint? LabelOf(Geometry? shape)
    {
        if (shape is null || shape.IsEmpty)
            return null;
        var at = AreaOnly(shape) is { } area ? InteriorPointArea.GetInteriorPoint(area) : shape.Coordinate;
        return LabelPoint.Rounded(at.Y, at.X);
    }

    private static Geometry? LargestPart(Geometry mixed) =>
        PolygonExtracter.GetPolygons(mixed).OrderByDescending(part => part.Area).FirstOrDefault(part => part.Area > 0);
}
