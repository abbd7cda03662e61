using Opbouw.EqualShares.Engine;

namespace Opbouw.EqualShares;

/// <summary>
/// Sequential Phragmén: everybody saves at the same pace; as soon as the supporters of a project have together saved
/// its cost, it is bought and their savings are gone.
/// </summary>
/// <remarks>
/// Source: M. Los, Z. Christoff, D. Grossi, "Proportional Budget Allocations: Towards a Systematization", IJCAI 2022
/// (after Phragmén 1894; Brill e.a. 2017). The rule stops at the first project whose turn it is and that does not fit;
/// <see cref="WhenTooDear.Skip"/> passes it over instead. Every saving is an exact fraction of a cent.
/// Points are not used: a project is supported or not.
/// </remarks>
/// <example>
/// Two people want the bench (€ 60), one the tree (€ 40). At € 30 each the bench is bought, at € 40 the tree.
/// <code>new PhragmenRule().Decide(election).Rounds[0].PaymentInCents;   // 3000</code>
/// </example>
public sealed record PhragmenRule : BudgetRule
{
    /// <summary>What happens with a project that does not fit.</summary>
    public WhenTooDear WhenTooDear { get; init; } = WhenTooDear.Stop;

    /// <inheritdoc/>
    public override Outcome Decide(Election election)
    {
        var gate = new Gate(election, Conditions);
        var profile = new Profile(election, Utility.Cardinality, gate, TieBreaking.Ranks(election));
        var book = new RoundBook(election);
        foreach (var project in profile.Free) book.AddFree(project);
        new PhragmenRun(profile, gate, book).Run(WhenTooDear);
        var losses = new LossBook(election, gate, book);
        foreach (var project in losses.WithoutPlainReason())
        {
            var over = election.Projects[project].CostInCents - book.LeftInCents;
            losses.Add(project, over > 0 ? LossReason.BudgetShort : LossReason.SupportersShort, Math.Max(0, over), 0);
        }

        return new Outcome(election, this, book.Rounds, losses.InListOrder);
    }
}
