namespace Opbouw.EqualShares;

/// <summary>A plan that residents can vote for.</summary>
/// <param name="Id">Short key, unique within the election (case counts).</param>
/// <param name="CostInCents">What it costs, in whole cents, 0 or more. A free project with enough votes always wins.</param>
/// <example><code>new Project("bench", 200_000) { Name = "Een bank bij de vijver", Area = "Parkwijk" }</code></example>
public sealed record Project(string Id, long CostInCents)
{
    /// <summary>What people read; the id when nothing else is given.</summary>
    public string Name { get; init; } = Id;

    /// <summary>Kind of project, for a budget per category.</summary>
    public string? Category { get; init; }

    /// <summary>Part of town, for a budget per area.</summary>
    public string? Area { get; init; }
}
