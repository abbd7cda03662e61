using Opbouw.EqualShares.Engine;

namespace Opbouw.EqualShares;

/// <summary>
/// Equal shares with bounded overspending ("BOS"): supporters who cannot quite pay for a project may still buy it;
/// they pay as if the whole cost were shared, and the common money fills up the rest, within the budget.
/// </summary>
/// <remarks>
/// Source: G. Papasotiropoulos, S. Z. Pishbin, O. Skibski, P. Skowron, T. Wąs, "Method of Equal Shares with Bounded
/// Overspending", 2025 (arXiv 2409.15005). A project of which the supporters can pay a part α with at most λ each
/// costs λ/α per supporter; the smallest λ/α² per unit of utility goes first.
/// Money here is a whole number of tiny units (<see cref="UnitsPerCent"/>): exact fractions would double in length
/// every round. Payments are rounded down to a unit, a full payment up; that rounding is part of the rule, so the
/// outcome is the same on every machine. Points are not used: a project is supported or not.
/// </remarks>
/// <example>
/// € 100 over two people, both want the square (€ 80) and one wants a tree (€ 60): the square costs € 40 each, € 10 is
/// left for the tree, a sixth; it does not fit in the € 20 that is left, so it loses.
/// <code>new BoundedOverspendingRule().Decide(election).Winners;   // square</code>
/// </example>
public sealed record BoundedOverspendingRule : BudgetRule
{
    /// <summary>What a voter gains from a winner: cost or cardinality.</summary>
    public Utility Utility { get; init; } = Utility.Cost;

    /// <summary>In how many units every cent is divided: a power of 10, as large as the budget allows, at most a billion.</summary>
    public static long UnitsPerCent(Election election)
    {
        var units = 1_000_000_000L;
        var total = (Int128)election.BudgetInCents * election.Table.WeightScale;
        while (units > 1 && total * units > long.MaxValue / 4) units /= 10;
        return units;
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The utility is Points.</exception>
    public override Outcome Decide(Election election)
    {
        if (Utility == Utility.Points) throw new NotSupportedException("Bounded overspending counts ticks, not points.");
        var gate = new Gate(election, Conditions);
        var profile = new Profile(election, Utility, gate, TieBreaking.Ranks(election));
        var book = new RoundBook(election);
        foreach (var project in profile.Free) book.AddFree(project);
        var run = new OverspendingRun(profile, gate, book, UnitsPerCent(election));
        run.Run();
        var losses = new LossBook(election, gate, book);
        foreach (var project in losses.WithoutPlainReason())
        {
            var over = election.Projects[project].CostInCents - book.LeftInCents;
            var behind = run.MoneyBehind(project);
            if (over > 0) losses.Add(project, LossReason.BudgetShort, over, 0, behind);
            else losses.Add(project, LossReason.SupportersShort, election.Projects[project].CostInCents - behind, 0, behind);
        }

        return new Outcome(election, this, book.Rounds, losses.InListOrder) { EndowmentInCents = run.EndowmentInCents };
    }
}
