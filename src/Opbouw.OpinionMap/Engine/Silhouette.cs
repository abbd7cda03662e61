namespace Opbouw.OpinionMap.Engine;

/// <summary>
/// How well a division in groups fits (Rousseeuw 1987), −1 to 1: per person (b − a) ÷ max(a, b), with a the mean distance to the own group and b to the
/// nearest other group; 0 for somebody alone. People of one point stand at distance 0 of each other.
/// </summary>
internal sealed class Silhouette
{
    /// <summary>So that rounding never keeps points moving.</summary>
    private const double SmallestGain = 1e-9;

    /// <summary>A point is on a border when its distance to the other group is at most this part larger than to its own.</summary>
    private const double Border = 0.05;

    private const int MovesAhead = 6;

    private readonly WeightedPoints _points;
    private readonly double[] _distances;

    public Silhouette(WeightedPoints points)
    {
        _points = points;
        _distances = new double[points.Count * points.Count];
        for (var i = 0; i < points.Count; i++)
        {
            for (var j = 0; j < i; j++)
                _distances[i * points.Count + j] = _distances[j * points.Count + i] = points.Places[i].DistanceTo(points.Places[j]);
        }
    }

    /// <summary>Mean over all people.</summary>
    public double Of(int[] labels, int groups) => new Sums(this, labels, groups).Mean();

    /// <summary>
    /// Puts points on a border between two groups on the side where the whole fits best: k-means cuts halfway between two middles, also where one group is
    /// wide and the other narrow. A few moves ahead are tried together, as in Kernighan and Lin (1970), because neighbours on a border hold each other
    /// back. Which points are on a border is settled beforehand, or the border would creep until a few outliers were left as a group.
    /// Changes <paramref name="labels"/> and gives the fit that was reached.
    /// </summary>
    public double Improve(int[] labels, int groups)
    {
        var sums = new Sums(this, labels, groups);
        var border = Enumerable.Range(0, labels.Length).Select(point => new OnBorder(point, labels[point], sums.AcrossBorder(point)))
            .Where(point => point.Other >= 0).ToList();
        var best = sums.Mean();
        while (Ahead(sums, border, best) is var reached && reached > best) best = reached;
        return best;
    }

    /// <summary>Tries a few moves, each the best at its moment, and takes back those after the best moment.</summary>
    private static double Ahead(Sums sums, List<OnBorder> border, double start)
    {
        var (moved, best, kept) = (new List<OnBorder>(), start, 0);
        while (moved.Count < Math.Min(MovesAhead, border.Count))
        {
            var next = border.Except(moved).MaxBy(point => Tried(sums, point))!;
            sums.Cross(next);
            moved.Add(next);
            if (sums.Mean() is var reached && reached > best + SmallestGain) (best, kept) = (reached, moved.Count);
        }

        foreach (var point in moved.Skip(kept)) sums.Cross(point);
        return best;
    }

    private static double Tried(Sums sums, OnBorder point)
    {
        sums.Cross(point);
        var reached = sums.Mean();
        sums.Cross(point);
        return reached;
    }

    private sealed record OnBorder(int Point, int Own, int Other);

    /// <summary>Per point the distance to everybody of each group, kept up while points move.</summary>
    private sealed class Sums
    {
        private readonly Silhouette _of;
        private readonly int[] _labels;
        private readonly int _groups;
        private readonly double[] _sums;
        private readonly long[] _sizes;

        public Sums(Silhouette of, int[] labels, int groups)
        {
            (_of, _labels, _groups) = (of, labels, groups);
            _sums = new double[labels.Length * groups];
            _sizes = new long[groups];
            for (var point = 0; point < labels.Length; point++) Add(point, labels[point], of._points.Weights[point]);
        }

        /// <summary>The other group that a point on a border is nearest to, or −1 when it stands inside its own.</summary>
        public int AcrossBorder(int point)
        {
            var own = _labels[point];
            if (_sizes[own] == _of._points.Weights[point]) return -1;
            var (best, least) = (-1, _sums[point * _groups + own] / (_sizes[own] - 1) * (1 + Border));
            for (var group = 0; group < _groups; group++)
            {
                var mean = _sums[point * _groups + group] / _sizes[group];
                if (group != own && mean < least) (best, least) = (group, mean);
            }

            return best;
        }

        /// <summary>Moves a point to the other of its two groups; twice is back again. A group is never left empty.</summary>
        public void Cross(OnBorder border)
        {
            var (point, weight) = (border.Point, _of._points.Weights[border.Point]);
            if (_sizes[_labels[point]] == weight) return;
            var group = _labels[point] == border.Own ? border.Other : border.Own;
            Add(point, _labels[point], -weight);
            Add(point, group, weight);
            _labels[point] = group;
        }

        public double Mean()
        {
            if (_of._points.People == 0) return 0;
            var total = 0.0;
            for (var point = 0; point < _labels.Length; point++)
                total += _of._points.Weights[point] * One(_labels[point], _sums.AsSpan(point * _groups, _groups));
            return total / _of._points.People;
        }

        private void Add(int point, int group, int weight)
        {
            _sizes[group] += weight;
            var row = _of._distances.AsSpan(point * _labels.Length, _labels.Length);
            for (var other = 0; other < row.Length; other++) _sums[other * _groups + group] += row[other] * weight;
        }

        private double One(int own, ReadOnlySpan<double> sums)
        {
            if (_sizes[own] == 1) return 0;
            var (inside, outside) = (sums[own] / (_sizes[own] - 1), double.PositiveInfinity);
            for (var group = 0; group < sums.Length; group++)
                if (group != own && _sizes[group] > 0) outside = Math.Min(outside, sums[group] / _sizes[group]);
            var larger = Math.Max(inside, outside);
            return double.IsInfinity(outside) || larger == 0 ? 0 : (outside - inside) / larger;
        }
    }
}
