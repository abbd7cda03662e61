using Opbouw.OpinionMap;

namespace Opbouw.Algorithms.Tests.OpinionMap;

/// <summary>Two measures of divisions in groups, written person by person, apart from the library.</summary>
internal static class Grouping
{
    /// <summary>Mean silhouette over people.</summary>
    public static double Silhouette(IReadOnlyList<(Position Place, int Group)> people)
    {
        var groups = people.GroupBy(person => person.Group).ToDictionary(group => group.Key, group => group.Select(person => person.Place).ToList());
        return people.Average(person =>
        {
            if (groups[person.Group].Count == 1) return 0;
            var inside = groups[person.Group].Sum(other => person.Place.DistanceTo(other)) / (groups[person.Group].Count - 1);
            var outside = groups.Where(group => group.Key != person.Group).Select(group => group.Value.Average(other => person.Place.DistanceTo(other)))
                .DefaultIfEmpty(inside).Min();
            return Math.Max(inside, outside) == 0 ? 0 : (outside - inside) / Math.Max(inside, outside);
        });
    }

    /// <summary>Adjusted Rand index (Hubert and Arabie 1985): 1 the same division, about 0 by chance.</summary>
    public static double AdjustedRand(IReadOnlyList<(int A, int B)> labels)
    {
        var both = labels.GroupBy(pair => pair).Sum(cell => Pairs(cell.Count()));
        var (a, b) = (labels.GroupBy(pair => pair.A).Sum(row => Pairs(row.Count())), labels.GroupBy(pair => pair.B).Sum(row => Pairs(row.Count())));
        var chance = a * b / Pairs(labels.Count);
        var most = (a + b) / 2;
        return most == chance ? 1 : (both - chance) / (most - chance);
    }

    private static double Pairs(int count) => count * (count - 1.0) / 2;
}
