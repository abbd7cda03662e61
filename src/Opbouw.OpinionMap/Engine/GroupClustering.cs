namespace Opbouw.OpinionMap.Engine;

/// <summary>
/// Groups of opinion: k-means on the base clusters for every possible number of groups, from many starts; the division with the best silhouette is taken. Another
/// number of groups is only shown when it was best a few drawings in a row, so that the picture does not jump about.
/// </summary>
internal static class GroupClustering
{
    private const int Starts = 20;
    private const int PointsPerExtraGroup = 12;

    public static Division Of(WeightedPoints points, DrawnMap? previous, MapSettings settings)
    {
        if (points.Count == 0) return new Division([], [], 0, default);
        var silhouette = new Silhouette(points);
        var divisions = new Dictionary<int, Division>();
        var most = Math.Min(settings.MostGroups, 2 + points.Count / PointsPerExtraGroup);
        var lot = new Lot(settings.Seed);
        for (var groups = 2; groups <= Math.Min(most, points.Count); groups++)
        {
            if (Best(points, silhouette, groups, previous, ref lot) is { } division) divisions[groups] = division;
        }

        if (divisions.Count == 0) return One(points);
        var best = divisions.MaxBy(pair => pair.Value.Silhouette).Key;
        var steady = Steadiness.Next(previous?.Steadiness, best, settings.SteadyDrawings);
        var shown = divisions.TryGetValue(steady.Shown, out var kept) ? kept : divisions[best];
        return Numbered(shown with { Steadiness = steady with { Shown = shown.Middles.Length } }, points, previous);
    }

    private static Division? Best(WeightedPoints points, Silhouette silhouette, int groups, DrawnMap? previous, ref Lot lot)
    {
        Division? best = null;
        for (var start = 0; start <= Starts; start++)
        {
            var warm = start == Starts;
            if (warm && previous?.Groups.Count != groups) break;
            var from = warm ? previous!.Groups.Select(group => group.Middle).ToArray() : KMeans.Spread(points, groups, ref lot);
            var (middles, labels) = KMeans.Settle(points, from);
            if (middles.Length < groups) continue;
            var value = silhouette.Of(labels, groups);
            if (best is null || value > best.Silhouette) best = new Division(middles, labels, value, default);
        }

        return best is null ? null : best with { Silhouette = silhouette.Improve(best.Labels, groups), Middles = KMeans.Means(points, best.Labels, groups) };
    }

    private static Division One(WeightedPoints points)
    {
        var (x, y) = (0.0, 0.0);
        for (var i = 0; i < points.Count; i++)
        {
            x += points.Places[i].X * points.Weights[i];
            y += points.Places[i].Y * points.Weights[i];
        }

        return new Division([new Position(x / points.People, y / points.People)], new int[points.Count], 0, default);
    }

    /// <summary>Groups keep the number of the previous map when there are as many; otherwise the largest is first, and of equal ones the one with the first person.</summary>
    private static Division Numbered(Division division, WeightedPoints points, DrawnMap? previous)
    {
        var groups = division.Middles.Length;
        var order = previous?.Groups.Count == groups
            ? NearestFirst(division.Middles, previous.Groups)
            : [.. Enumerable.Range(0, groups).OrderByDescending(group => Size(division, points, group)).ThenBy(group => Array.IndexOf(division.Labels, group))];
        var number = new int[groups];
        for (var place = 0; place < groups; place++) number[order[place]] = place;
        return division with
        {
            Middles = Array.ConvertAll(order, group => division.Middles[group]),
            Labels = Array.ConvertAll(division.Labels, label => number[label]),
        };
    }

    /// <summary>Couples old and new groups, the closest pair first.</summary>
    private static int[] NearestFirst(Position[] middles, IReadOnlyList<OpinionGroup> old)
    {
        var order = new int[middles.Length];
        var (free, open) = (Enumerable.Range(0, middles.Length).ToHashSet(), Enumerable.Range(0, old.Count).ToHashSet());
        while (free.Count > 0)
        {
            var (group, place) = free.SelectMany(_ => open, (group, place) => (group, place))
                .MinBy(pair => middles[pair.group].SquareTo(old[pair.place].Middle));
            order[place] = group;
            free.Remove(group);
            open.Remove(place);
        }

        return order;
    }

    private static long Size(Division division, WeightedPoints points, int group)
    {
        var size = 0L;
        for (var i = 0; i < points.Count; i++)
            if (division.Labels[i] == group) size += points.Weights[i];
        return size;
    }
}

/// <summary>A division of points in groups.</summary>
internal sealed record Division(Position[] Middles, int[] Labels, double Silhouette, Steadiness Steadiness);

/// <summary>Which number of groups is shown, which came out best last, and how often in a row.</summary>
internal readonly record struct Steadiness(int Shown, int Best, int Times)
{
    public static Steadiness Next(Steadiness? previous, int best, int needed)
    {
        if (previous is not { Shown: > 1 } before) return new Steadiness(best, best, 1);
        var times = before.Best == best ? before.Times + 1 : 1;
        return new Steadiness(times >= needed ? best : before.Shown, best, times);
    }
}
