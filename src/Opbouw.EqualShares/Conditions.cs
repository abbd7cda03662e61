namespace Opbouw.EqualShares;

/// <summary>What the neighbourhood agreed on beside the rule. A project that breaks a condition cannot win.</summary>
/// <example>
/// <code>
/// new Conditions
/// {
///     MinimumVotes = 25,
///     AreaBudgetsInCents = new Dictionary&lt;string, long&gt; { ["Parkwijk"] = 50_000_00 },
///     Incompatible = [["bench-left", "bench-right"]],
/// }
/// </code>
/// </example>
public sealed record Conditions
{
    /// <summary>Only that a project has at least one vote.</summary>
    public static Conditions None { get; } = new();

    /// <summary>Votes (weights) a project needs before it takes part. A project without votes never wins.</summary>
    public decimal MinimumVotes { get; init; }

    /// <summary>Per category the most that may be spent on it, in cents. Other categories have no limit of their own.</summary>
    public IReadOnlyDictionary<string, long> CategoryBudgetsInCents { get; init; } = new Dictionary<string, long>();

    /// <summary>Per area the most that may be spent on it, in cents.</summary>
    public IReadOnlyDictionary<string, long> AreaBudgetsInCents { get; init; } = new Dictionary<string, long>();

    /// <summary>Groups of ids of which at most one can win. Ids that are not in the election are passed over.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Incompatible { get; init; } = [];
}
