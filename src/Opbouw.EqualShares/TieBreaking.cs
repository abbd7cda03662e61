namespace Opbouw.EqualShares;

/// <summary>One way to choose between projects that are exactly equal for the rule.</summary>
public enum TieCriterion
{
    /// <summary>More votes first.</summary>
    MostVotes,

    /// <summary>Cheaper first.</summary>
    LowestCost,

    /// <summary>Dearer first.</summary>
    HighestCost,

    /// <summary>The order of the list of projects.</summary>
    ListOrder,

    /// <summary>By id, letter by letter ("10" before "9").</summary>
    IdOrder,

    /// <summary>A lot, drawn from <see cref="TieBreaking.Seed"/>.</summary>
    Lot,
}

/// <summary>How ties are broken: criteria one after the other, fixed before the count. The list order decides last.</summary>
/// <remarks>
/// The lot shuffles the ids (first sorted letter by letter) with the Fisher–Yates method and SplitMix64, so the same
/// seed gives the same lot everywhere; the outcome prints it. Publish how the seed is made before the vote starts.
/// </remarks>
/// <example><code>new TieBreaking(TieCriterion.MostVotes, TieCriterion.Lot) { Seed = 20260318 }</code></example>
public sealed record TieBreaking(params TieCriterion[] Criteria)
{
    /// <summary>Most votes, then the cheaper one, then the order of the list.</summary>
    public static TieBreaking Standard { get; } =
        new(TieCriterion.MostVotes, TieCriterion.LowestCost, TieCriterion.ListOrder);

    /// <summary>Where the lot starts from; only used with <see cref="TieCriterion.Lot"/>.</summary>
    public ulong Seed { get; init; }

    /// <summary>The ids in the order in which ties are decided, the favoured one first.</summary>
    public IReadOnlyList<string> Order(Election election) => [.. Sorted(election).Select(i => election.Projects[i].Id)];

    /// <summary>The lot alone: all ids in the order drawn, or nothing when no lot is used.</summary>
    public IReadOnlyList<string> DrawnLot(Election election) =>
        Criteria.Contains(TieCriterion.Lot) ? [.. Lots(election).OrderBy(pair => pair.Value).Select(pair => pair.Key)] : [];

    /// <summary>Per project its place in the order: the lower place wins.</summary>
    internal int[] Ranks(Election election)
    {
        var ranks = new int[election.Projects.Count];
        var place = 0;
        foreach (var project in Sorted(election)) ranks[project] = place++;
        return ranks;
    }

    private IEnumerable<int> Sorted(Election election)
    {
        var lots = Criteria.Contains(TieCriterion.Lot) ? Lots(election) : [];
        var sorted = Enumerable.Range(0, election.Projects.Count).OrderBy(_ => 0);
        foreach (var criterion in Criteria)
        {
            sorted = criterion switch
            {
                TieCriterion.MostVotes => sorted.ThenByDescending(i => election.Table.Votes[i]),
                TieCriterion.LowestCost => sorted.ThenBy(i => election.Projects[i].CostInCents),
                TieCriterion.HighestCost => sorted.ThenByDescending(i => election.Projects[i].CostInCents),
                TieCriterion.IdOrder => sorted.ThenBy(i => election.Projects[i].Id, StringComparer.Ordinal),
                TieCriterion.Lot => sorted.ThenBy(i => lots[election.Projects[i].Id]),
                _ => sorted.ThenBy(i => i),
            };
        }

        return sorted.ThenBy(i => i);
    }

    private Dictionary<string, int> Lots(Election election)
    {
        var ids = election.Projects.Select(project => project.Id).Order(StringComparer.Ordinal).ToArray();
        var state = Seed;
        for (var i = ids.Length - 1; i > 0; i--)
        {
            var other = (int)(((UInt128)SplitMix64(ref state) * (uint)(i + 1)) >> 64);
            (ids[i], ids[other]) = (ids[other], ids[i]);
        }

        return ids.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place, StringComparer.Ordinal);
    }

    private static ulong SplitMix64(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
