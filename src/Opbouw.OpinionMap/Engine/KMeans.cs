namespace Opbouw.OpinionMap.Engine;

/// <summary>k-means (Lloyd 1982) on weighted points, started as k-means++ (Arthur and Vassilvitskii 2007) or from given middles.</summary>
internal static class KMeans
{
    private const int MostRounds = 100;

    /// <summary>Places to start from: each next one by lot, the further from those before the likelier. At most as many as there are different places.</summary>
    public static Position[] Spread(WeightedPoints points, int wanted, ref Lot lot)
    {
        if (points.Count == 0) return [];
        var middles = new List<Position> { points.Places[ByWeight(points, ref lot)] };
        var squares = Array.ConvertAll(points.Places, place => place.SquareTo(middles[0]));
        while (middles.Count < wanted)
        {
            var next = Draw(squares, points.Weights, ref lot);
            if (next < 0) break;
            middles.Add(points.Places[next]);
            for (var i = 0; i < squares.Length; i++) squares[i] = Math.Min(squares[i], points.Places[i].SquareTo(middles[^1]));
        }

        return [.. middles];
    }

    /// <summary>Moves the middles until no point changes side. Middles that nobody is nearest to are dropped.</summary>
    public static (Position[] Middles, int[] Labels) Settle(WeightedPoints points, Position[] middles)
    {
        var labels = new int[points.Count];
        for (var round = 0; round < MostRounds; round++)
        {
            var changed = round == 0;
            for (var i = 0; i < labels.Length; i++)
            {
                var nearest = WeightedPoints.Nearest(points.Places[i], middles);
                changed |= nearest != labels[i];
                labels[i] = nearest;
            }

            if (!changed) break;
            middles = Means(points, labels, middles.Length);
        }

        return (middles, labels);
    }

    /// <summary>The mean place per label. Labels without people are dropped and the others renumbered.</summary>
    public static Position[] Means(WeightedPoints points, int[] labels, int count)
    {
        var sums = new (double X, double Y, long Weight)[count];
        for (var i = 0; i < labels.Length; i++)
        {
            ref var sum = ref sums[labels[i]];
            var weight = points.Weights[i];
            sum = (sum.X + weight * points.Places[i].X, sum.Y + weight * points.Places[i].Y, sum.Weight + weight);
        }

        var renumbered = new int[count];
        var means = new List<Position>(count);
        for (var i = 0; i < count; i++)
        {
            renumbered[i] = means.Count;
            if (sums[i].Weight > 0) means.Add(new Position(sums[i].X / sums[i].Weight, sums[i].Y / sums[i].Weight));
        }

        for (var i = 0; i < labels.Length; i++) labels[i] = renumbered[labels[i]];
        return [.. means];
    }

    private static int ByWeight(WeightedPoints points, ref Lot lot)
    {
        var rest = lot.NextShare() * points.People;
        for (var i = 0; i < points.Count; i++)
        {
            rest -= points.Weights[i];
            if (rest < 0) return i;
        }

        return points.Count - 1;
    }

    private static int Draw(double[] squares, int[] weights, ref Lot lot)
    {
        var (total, last) = (0.0, -1);
        for (var i = 0; i < squares.Length; i++) total += squares[i] * weights[i];
        var rest = lot.NextShare() * total;
        for (var i = 0; i < squares.Length; i++)
        {
            if (squares[i] <= 0) continue;
            last = i;
            rest -= squares[i] * weights[i];
            if (rest < 0) return i;
        }

        return last;
    }
}
