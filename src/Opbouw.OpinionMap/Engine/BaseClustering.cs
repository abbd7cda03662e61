using System.Runtime.Intrinsics;

namespace Opbouw.OpinionMap.Engine;

/// <summary>
/// Takes people who stand close together as one point: with few people everybody is a point, with many k-means with a hundred middles,
/// eight people at a time.
/// </summary>
internal static class BaseClustering
{
    private const int MostRounds = 10;
    private const int MostRoundsAgain = 3;
    private const int StartSample = 5000;

    /// <summary>The square of how far the middles may move, as a mean over people, while the clustering counts as settled.</summary>
    private const double SettledSquare = 0.01 * 0.01;

    /// <summary>A point per base cluster, and per person the number of the point, −1 for who is not counted.</summary>
    public static (WeightedPoints Points, int[] Labels) Of(
        Position[] places, bool[] counted, IReadOnlyList<BaseCluster> previous, MapSettings settings)
    {
        var people = Enumerable.Range(0, places.Length).Where(person => counted[person]).ToArray();
        var labels = new int[places.Length];
        Array.Fill(labels, -1);
        var own = OwnPlaces(places, people, settings.BaseClusters, labels);
        if (own is not null) return (own, labels);

        var again = previous.Count == settings.BaseClusters;
        var middles = again ? [.. previous.Select(cluster => cluster.Middle)] : Start(places, people, settings);
        return (Settle(new Crowd(places, people), middles, people, labels, again ? MostRoundsAgain : MostRounds), labels);
    }

    /// <summary>Every different place a point of its own, when there are not too many.</summary>
    private static WeightedPoints? OwnPlaces(Position[] places, int[] people, int most, int[] labels)
    {
        var numbers = new Dictionary<Position, int>();
        foreach (var person in people)
        {
            if (!numbers.TryGetValue(places[person], out var number))
            {
                if (numbers.Count == most) return null;
                numbers[places[person]] = number = numbers.Count;
            }

            labels[person] = number;
        }

        var weights = new int[numbers.Count];
        foreach (var person in people) weights[labels[person]]++;
        return new WeightedPoints([.. numbers.Keys], weights);
    }

    private static Position[] Start(Position[] places, int[] people, MapSettings settings)
    {
        var lot = new Lot(settings.Seed);
        var sample = people.Length <= StartSample
            ? people
            : Enumerable.Range(0, StartSample).Select(_ => people[lot.NextBelow(people.Length)]).ToArray();
        var points = new WeightedPoints(Array.ConvertAll(sample, person => places[person]), Enumerable.Repeat(1, sample.Length).ToArray());
        return KMeans.Spread(points, settings.BaseClusters, ref lot);
    }

    private static WeightedPoints Settle(Crowd crowd, Position[] middles, int[] people, int[] labels, int mostRounds)
    {
        var nearest = new int[people.Length];
        for (var round = 0; ; round++)
        {
            var sums = crowd.Assign(middles, nearest);
            var moved = 0.0;
            for (var i = 0; i < middles.Length; i++)
            {
                if (sums[i].People == 0) continue;
                var mean = new Position(sums[i].X / sums[i].People, sums[i].Y / sums[i].People);
                moved += mean.SquareTo(middles[i]) * sums[i].People;
                middles[i] = mean;
            }

            if (moved > SettledSquare * people.Length && round < mostRounds) continue;
            return Filled(middles, sums, people, nearest, labels);
        }
    }

    private static WeightedPoints Filled(Position[] middles, PlaceSum[] sums, int[] people, int[] nearest, int[] labels)
    {
        var (kept, number) = (new List<int>(), new int[middles.Length]);
        for (var i = 0; i < middles.Length; i++)
        {
            number[i] = kept.Count;
            if (sums[i].People > 0) kept.Add(i);
        }

        for (var i = 0; i < people.Length; i++) labels[people[i]] = number[nearest[i]];
        return new WeightedPoints([.. kept.Select(i => middles[i])], [.. kept.Select(i => sums[i].People)]);
    }

    private readonly record struct PlaceSum(double X, double Y, int People)
    {
        public static PlaceSum operator +(PlaceSum a, PlaceSum b) => new(a.X + b.X, a.Y + b.Y, a.People + b.People);
    }

    /// <summary>The places of many people, side by side for the vector unit.</summary>
    private sealed class Crowd
    {
        private readonly float[] _x;
        private readonly float[] _y;

        public Crowd(Position[] places, int[] people)
        {
            _x = Array.ConvertAll(people, person => (float)places[person].X);
            _y = Array.ConvertAll(people, person => (float)places[person].Y);
        }

        /// <summary>Writes the nearest middle of everybody, and gives the sum of places per middle.</summary>
        public PlaceSum[] Assign(Position[] middles, int[] nearest)
        {
            var parts = new PlaceSum[Parts.Count][];
            Parts.Run(_x.Length, (part, from, to) =>
            {
                Find(middles, nearest, from, to);
                var sums = parts[part] = new PlaceSum[middles.Length];
                for (var i = from; i < to; i++) sums[nearest[i]] += new PlaceSum(_x[i], _y[i], 1);
            });
            return Enumerable.Range(0, middles.Length)
                .Select(middle => parts.Aggregate(default(PlaceSum), (sum, part) => sum + part[middle])).ToArray();
        }

        private void Find(Position[] middles, int[] nearest, int from, int to)
        {
            var i = from;
            for (; i <= to - Vector256<float>.Count; i += Vector256<float>.Count)
            {
                var (x, y) = (Vector256.Create(_x, i), Vector256.Create(_y, i));
                var (least, best) = (Vector256.Create(float.PositiveInfinity), Vector256<int>.Zero);
                for (var middle = 0; middle < middles.Length; middle++)
                {
                    var (right, up) = (x - Vector256.Create((float)middles[middle].X), y - Vector256.Create((float)middles[middle].Y));
                    var square = right * right + up * up;
                    var closer = Vector256.LessThan(square, least);
                    least = Vector256.ConditionalSelect(closer, square, least);
                    best = Vector256.ConditionalSelect(closer.AsInt32(), Vector256.Create(middle), best);
                }

                best.CopyTo(nearest, i);
            }

            for (; i < to; i++) nearest[i] = WeightedPoints.Nearest(new Position(_x[i], _y[i]), middles);
        }
    }
}
