using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace Opbouw.Areas.Map;

/// <summary>Degrees laid flat around one latitude. Within a town the error is far below the width of a drawn line.</summary>
public sealed class FlatMap(double middleLatitude)
{
    private readonly double narrowing = Math.Cos(middleLatitude * Math.PI / 180);

    public Coordinate Flat(LabelPoint point) => new(point.Longitude * narrowing, point.Latitude);

    public Geometry Flat(Geometry shape) => AffineTransformation.ScaleInstance(narrowing, 1).Transform(shape);
}
