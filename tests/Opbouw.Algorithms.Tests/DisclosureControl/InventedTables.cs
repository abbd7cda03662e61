using Opbouw.DisclosureControl;

namespace Opbouw.Algorithms.Tests.DisclosureControl;

/// <summary>Invented but lifelike tables: areas of very different sizes, rare and common categories, and a given share of cells under the threshold.</summary>
internal sealed class InventedTables(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Areas below one another: <paramref name="buurten"/> leaves, on average so many per group at each level.</summary>
    public Hierarchy Areas(int buurten, params int[] perGroup)
    {
        var below = new List<(string Code, string Parent)>();
        var level = Enumerable.Range(0, buurten).Select(i => $"BU{i:D5}").ToList();
        for (var depth = 0; depth < perGroup.Length; depth++)
        {
            var groups = Math.Max(1, level.Count / perGroup[depth]);
            var names = Enumerable.Range(0, groups).Select(i => $"L{depth}-{i:D4}").ToList();
            // Each group gets one member first, so that no total is empty.
            for (var i = 0; i < level.Count; i++)
                below.Add((level[i], names[i < groups ? i : _random.Next(groups)]));
            level = names;
        }

        below.AddRange(level.Select(code => (code, "NL")));
        return Hierarchy.Tree("area", "NL", below);
    }

    public static Hierarchy Categories(string name, int count) =>
        Hierarchy.Flat(name, "all", Enumerable.Range(0, count).Select(i => $"{name}{i:D2}"));

    /// <summary>Counts that follow size of area × commonness of category, with the expected share of base cells below the threshold.</summary>
    public List<(long Count, string[] At)> Lifelike(IReadOnlyList<Hierarchy> dimensions, double small, int threshold)
    {
        var weights = dimensions.Select((dimension, d) => dimension.Leaves.ToDictionary(code => code, _ => Math.Exp(Normal() * (d == 0 ? 0.6 : 1.0)))).ToList();
        var places = Places(dimensions);
        var means = places.Select(at => at.Select((code, d) => weights[d][code]).Aggregate((a, b) => a * b) * Math.Exp(Normal() * 0.4)).ToArray();
        // Half of the Poisson counts with mean k − ⅓ are under k.
        var cut = means.Order().ElementAt((int)(means.Length * small));
        return [.. places.Select((at, i) => (Poisson(means[i] / cut * (threshold - 0.33)), at))];
    }

    /// <summary>Another period of the same places: each count drawn again around the one before.</summary>
    public List<(long Count, string[] At)> Again(List<(long Count, string[] At)> before) =>
        [.. before.Select(cell => (Poisson(Math.Max(0.3, cell.Count)), cell.At))];

    /// <summary>The hard case: every cell is small or not by lot, independent of its neighbours.</summary>
    public List<(long Count, string[] At)> ByLot(IReadOnlyList<Hierarchy> dimensions, double small, int threshold) =>
        [.. Places(dimensions).Select(at => (_random.NextDouble() < small ? _random.Next(threshold) : (long)(threshold + _random.Next(20) * _random.Next(20)), at))];

    public static ProtectedTable Table(TableDefinition definition, IEnumerable<(long Count, string[] At)> counts, string period = "2026-Q1") =>
        ProtectedTable.OfCounts(definition, period, counts.Select(cell => new RawCell(cell.Count, cell.At)));

    private static List<string[]> Places(IReadOnlyList<Hierarchy> dimensions)
    {
        IEnumerable<string[]> places = [[]];
        foreach (var dimension in dimensions)
            places = places.SelectMany(place => dimension.Leaves.Select(code => (string[])[.. place, code]));
        return [.. places];
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    private long Poisson(double mean)
    {
        if (mean > 50)
            return (long)Math.Max(0, Math.Round(mean + Normal() * Math.Sqrt(mean)));
        var count = 0;
        for (var product = _random.NextDouble(); product > Math.Exp(-mean); product *= _random.NextDouble())
            count++;
        return count;
    }
}
