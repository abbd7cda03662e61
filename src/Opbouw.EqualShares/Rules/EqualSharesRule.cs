using Opbouw.EqualShares.Engine;

namespace Opbouw.EqualShares;

/// <summary>What happens with money that equal shares leave over.</summary>
public enum Completion
{
    /// <summary>It stays unspent.</summary>
    None,

    /// <summary>Projects that still fit are bought by number of votes, skipping those that do not fit.</summary>
    ByVotes,

    /// <summary>Everybody's share is raised step by step, as long as the winners stay within the budget ("Add1").</summary>
    Add1,

    /// <summary>First <see cref="Add1"/>, then <see cref="ByVotes"/> ("Add1U").</summary>
    Add1ThenByVotes,
}

/// <summary>
/// The method of equal shares: the budget is divided equally over the voters; a project wins when its supporters can
/// pay for it together, as equally as they can; the project with the lowest payment per unit of utility goes first.
/// </summary>
/// <remarks>
/// Source: D. Peters, G. Pierczyński, P. Skowron, "Proportional Participatory Budgeting with Additive Utilities",
/// NeurIPS 2021 (arXiv 2008.13276); completions as in Assen 2024 and Wieliczka 2023 (equalshares.net).
/// Who supports a project without enough money pays all she has left; the others pay equally (per point when
/// <see cref="Utility"/> is Points). All comparisons are exact.
/// </remarks>
/// <example>
/// Three people, € 90. Two want the bench (€ 60), one wants the tree (€ 30). Each gets € 30:
/// <code>
/// var outcome = new EqualSharesRule().Decide(election);
/// outcome.Winners;                            // bench, tree
/// outcome.Rounds[0].PaymentInCents;           // 3000: two people × € 30
/// </code>
/// </example>
public sealed record EqualSharesRule : BudgetRule
{
    /// <summary>What a voter gains from a winner.</summary>
    public Utility Utility { get; init; } = Utility.Cost;

    /// <summary>What happens with the rest of the money.</summary>
    public Completion Completion { get; init; } = Completion.None;

    /// <summary>
    /// Add1 stops as soon as no other project fits in what is left. A choice with consequences: with it the winners
    /// of Wieliczka 2023 are others than the town published. The explanation tells which was used.
    /// </summary>
    public bool StopWhenNothingFits { get; init; }

    /// <summary>Add1 starts from a share in whole steps (rounded down), so every later share is a round amount.</summary>
    public bool StartWithWholeStep { get; init; } = true;

    /// <summary>How much Add1 adds to every share at a time, in cents; one euro by default.</summary>
    public long StepInCents { get; init; } = 100;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException"><see cref="StepInCents"/> is 0 or less.</exception>
    public override Outcome Decide(Election election)
    {
        if (StepInCents <= 0) throw new InvalidOperationException("A step of Add1 is 1 cent or more.");
        return new SharesCount(this, election).Decide();
    }

    private protected override Fraction PaymentsFor(BallotTable table, int choice) =>
        Utility == Utility.Points ? new Fraction(table.PointsAt(choice), table.PointScale) : 1;
}
