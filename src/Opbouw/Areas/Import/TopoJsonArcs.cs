using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Opbouw.Areas.Import;

/// <summary>The shared arcs of a topology, with whole-number steps turned back into degrees.</summary>
public sealed class TopoJsonArcs
{
    private readonly (double X, double Y)[][] arcs;
    private readonly (double X, double Y)? scale;
    private readonly (double X, double Y) origin;
    private readonly ImportLimits limits;

    private TopoJsonArcs(JsonElement root, ImportLimits limits)
    {
        this.limits = limits;
        if (root.Member("transform") is { ValueKind: JsonValueKind.Object } transform)
        {
            scale = ShapeReader.Pair(transform.Member("scale") ?? default);
            origin = ShapeReader.Pair(transform.Member("translate") ?? default);
        }

        arcs = [.. root.Member("arcs").Items().Select(Arc)];
    }

    public static TopoJsonArcs Read(JsonElement root, ImportLimits limits)
    {
        try
        {
            return new TopoJsonArcs(root, limits);
        }
        catch (ShapeReader.WrongShapeException wrong)
        {
            throw new ImportRefusedException("De lijnen (“arcs”, “transform”) van dit TopoJSON-bestand kloppen niet: " + wrong.Message, inner: wrong);
        }
    }

    public Coordinate Position(JsonElement position)
    {
        var (x, y) = Degrees(ShapeReader.Pair(position));
        return ShapeReader.Checked(x, y);
    }

    /// <summary>Joins arcs end to end; the point where two arcs meet is in both and kept once.</summary>
    public Coordinate[] Ring(JsonElement indexes)
    {
        if (indexes.ValueKind != JsonValueKind.Array)
            throw new ShapeReader.WrongShapeException("Een ring van de grens is geen lijst van lijnen.");
        var ring = new List<Coordinate>();
        foreach (var index in indexes.EnumerateArray())
        {
            var points = ArcAt(index).Select(point => ShapeReader.Checked(point.X, point.Y));
            ring.AddRange(ring.Count == 0 ? points : points.Skip(1));
            if (ring.Count > limits.MaxPointsPerArea)
                throw new ShapeReader.WrongShapeException($"De grens heeft meer dan {limits.MaxPointsPerArea:N0} punten. Maak hem eenvoudiger.");
        }

        return [.. ring];
    }

    private IEnumerable<(double X, double Y)> ArcAt(JsonElement index)
    {
        if (index.ValueKind != JsonValueKind.Number || !index.TryGetInt32(out var number))
            throw new ShapeReader.WrongShapeException("Een nummer van een lijn is geen heel getal.");
        var backwards = number < 0;
        var at = backwards ? ~number : number;
        if (at >= arcs.Length)
            throw new ShapeReader.WrongShapeException($"Lijn {number} bestaat niet in dit bestand.");
        return backwards ? arcs[at].Reverse() : arcs[at];
    }

    private (double X, double Y)[] Arc(JsonElement arc)
    {
        if (arc.ValueKind != JsonValueKind.Array)
            throw new ShapeReader.WrongShapeException("Een lijn is geen lijst van punten.");
        var steps = arc.EnumerateArray().Select(ShapeReader.Pair);
        if (scale is null)
            return [.. steps];

        // With a transform every point is a step from the one before it.
        var (x, y) = (0.0, 0.0);
        return [.. steps.Select(step => Degrees((x += step.X, y += step.Y)))];
    }

    private (double X, double Y) Degrees((double X, double Y) raw) =>
        scale is { } size ? ((raw.X * size.X) + origin.X, (raw.Y * size.Y) + origin.Y) : raw;
}
