namespace Opbouw.EqualShares.Pabulib;

/// <summary>An election with what else its file tells.</summary>
/// <remarks>Format: D. Stolicki, S. Szufa, N. Talmon, "Pabulib: A Participatory Budgeting Library" (arXiv 2012.06539).</remarks>
/// <example>
/// <code>
/// var file = PabulibReader.Read(stream);
/// var outcome = new GreedyRule { Conditions = file.Conditions }.Decide(file.Election);
/// outcome.Winners.Order().SequenceEqual(file.PublishedWinners.Order());
/// </code>
/// </example>
public sealed record PabulibFile(Election Election)
{
    /// <summary>All keys and values of META, in file order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Meta { get; init; } = [];

    /// <summary>Ids with 1 in the column "selected"; empty when the file does not tell.</summary>
    public IReadOnlyList<string> PublishedWinners { get; init; } = [];

    /// <summary>Minimum votes and budgets per category and neighbourhood that META names.</summary>
    public Conditions Conditions { get; init; } = Conditions.None;

    /// <summary>What looks odd but does not stop the count, in English: totals that differ, a project named twice on one ballot.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The value of a META key, or null.</summary>
    public string? MetaValue(string key) =>
        Meta.Where(pair => string.Equals(pair.Key, key, StringComparison.Ordinal)).Select(pair => pair.Value).FirstOrDefault();
}
