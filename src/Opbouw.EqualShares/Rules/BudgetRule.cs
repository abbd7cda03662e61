using Opbouw.EqualShares.Engine;

namespace Opbouw.EqualShares;

/// <summary>A rule that decides which projects a budget pays for. Pure: the same election gives the same outcome everywhere.</summary>
/// <example>
/// <code>
/// BudgetRule rule = new GreedyRule { Conditions = new() { MinimumVotes = 30 } };
/// var winners = rule.Decide(election).Winners;
/// </code>
/// </example>
public abstract record BudgetRule
{
    /// <summary>Agreements beside the rule; none by default.</summary>
    public Conditions Conditions { get; init; } = Conditions.None;

    /// <summary>How exact ties are broken.</summary>
    public TieBreaking TieBreaking { get; init; } = TieBreaking.Standard;

    /// <summary>Divides the budget.</summary>
    /// <exception cref="ElectionException">A budget in the conditions is negative or too large.</exception>
    public abstract Outcome Decide(Election election);

    /// <summary>How many payments a ballot owes for a project: 0 when it does not support it, else 1 or its points.</summary>
    internal virtual Fraction UtilityOf(Election election, int ballot, string project)
    {
        var table = election.Table;
        var at = Array.BinarySearch(
            table.Choices, table.Offsets[ballot], table.Offsets[ballot + 1] - table.Offsets[ballot], election.FindProject(project));
        return at >= 0 && table.PointsAt(at) > 0 ? PaymentsFor(table, at) : Fraction.Zero;
    }

    private protected virtual Fraction PaymentsFor(BallotTable table, int choice) => 1;
}
