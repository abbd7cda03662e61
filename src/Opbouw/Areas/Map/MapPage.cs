using System.Globalization;
using System.Text;
using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace Opbouw.Areas.Map;

/// <summary>Fits a piece of the flat map on a drawing and writes shapes as short SVG paths.</summary>
public sealed class MapPage
{
    private readonly Envelope frame;
    private readonly double scale;
    private readonly double left;
    private readonly int margin;

    public MapPage(Envelope frame, int width, int maxHeight, int margin)
    {
        this.frame = frame;
        this.margin = margin;
        var roomX = width - (2 * margin);
        var roomY = maxHeight - (2 * margin);
        scale = Math.Min(roomX / frame.Width, roomY / frame.Height);
        left = (width - (frame.Width * scale)) / 2;
        Height = (int)Math.Ceiling(frame.Height * scale) + (2 * margin);
    }

    public int Height { get; }

    public (int X, int Y) Place(Coordinate at) =>
        ((int)Math.Round(left + ((at.X - frame.MinX) * scale)), (int)Math.Round(margin + ((frame.MaxY - at.Y) * scale)));

    /// <summary>Neighbours are simplified together, so that their common line stays one line.</summary>
    public Geometry[] Simplified(Geometry[] shapes, double pixels)
    {
        var simple = CoverageSimplifier.Simplify(shapes, pixels / scale);
        return [.. simple.Select((shape, index) => shape.IsEmpty ? shapes[index] : shape)];
    }

    public string PathOf(Geometry shape)
    {
        var path = new StringBuilder();
        foreach (var polygon in PolygonExtracter.GetPolygons(shape).Cast<Polygon>())
        {
            Ring(polygon.ExteriorRing, path);
            foreach (var hole in polygon.InteriorRings)
                Ring(hole, path);
        }

        return path.ToString();
    }

    private void Ring(LineString ring, StringBuilder path)
    {
        var points = ring.Coordinates.Select(Place).ToList();
        points.RemoveAt(points.Count - 1);
        var distinct = points.Where((point, index) => index == 0 || point != points[index - 1]).ToList();
        if (distinct.Count < 3)
            return;
        for (var index = 0; index < distinct.Count; index++)
            path.Append(index switch { 0 => "M", 1 => "L", _ => " " }).Append(CultureInfo.InvariantCulture, $"{distinct[index].X} {distinct[index].Y}");
        path.Append('Z');
    }
}
