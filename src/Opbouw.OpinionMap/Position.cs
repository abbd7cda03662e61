namespace Opbouw.OpinionMap;

/// <summary>A place on the map, in votes: the units of both axes are the same, the middle is (0, 0).</summary>
/// <example><code>new Position(1.5, -0.5).DistanceTo(new Position(1.5, 0.5))   // 1</code></example>
public readonly record struct Position(double X, double Y)
{
    /// <summary>Straight distance to another place.</summary>
    public double DistanceTo(Position other) => Math.Sqrt(SquareTo(other));

    internal double SquareTo(Position other)
    {
        var (x, y) = (X - other.X, Y - other.Y);
        return x * x + y * y;
    }
}
