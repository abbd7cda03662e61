namespace Opbouw.OpinionMap.Engine;

/// <summary>Points that stand for a number of people each.</summary>
internal sealed record WeightedPoints(Position[] Places, int[] Weights)
{
    public int Count => Places.Length;

    public long People { get; } = Weights.Sum(weight => (long)weight);

    /// <summary>The number of the nearest of a few middles; of equal ones the first.</summary>
    public static int Nearest(Position place, ReadOnlySpan<Position> middles)
    {
        var (best, least) = (0, double.PositiveInfinity);
        for (var i = 0; i < middles.Length; i++)
        {
            var square = place.SquareTo(middles[i]);
            if (square >= least) continue;
            (best, least) = (i, square);
        }

        return best;
    }
}
