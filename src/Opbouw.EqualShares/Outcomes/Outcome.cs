using Opbouw.EqualShares.Explaining;

namespace Opbouw.EqualShares;

/// <summary>Who won, in which order, who paid, and why the others lost.</summary>
/// <example>
/// <code>
/// var outcome = new EqualSharesRule { Completion = Completion.Add1 }.Decide(election);
/// foreach (var round in outcome.Rounds) Draw(round.Project, round.PaymentInCents);
/// outcome.Explanation.Lines();                  // plain Dutch, one sentence per line
/// outcome.AccountOf(0).Payments;                // what the first ballot paid for
/// </code>
/// </example>
public sealed class Outcome
{
    private readonly Lazy<IReadOnlyList<Loss>> _losses;

    internal Outcome(Election election, BudgetRule rule, IReadOnlyList<Round> rounds, Func<IReadOnlyList<Loss>> losses)
    {
        (Election, Rule, Rounds) = (election, rule, rounds);
        _losses = new Lazy<IReadOnlyList<Loss>>(losses);
        foreach (var round in rounds) SpentInCents += round.Project.CostInCents;
    }

    /// <summary>What was counted.</summary>
    public Election Election { get; }

    /// <summary>The rule with all its settings.</summary>
    public BudgetRule Rule { get; }

    /// <summary>One round per winner, in order.</summary>
    public IReadOnlyList<Round> Rounds { get; }

    /// <summary>One line per project that did not win, in list order; worked out when first asked for.</summary>
    public IReadOnlyList<Loss> Losses => _losses.Value;

    /// <summary>Ids of the winners in the order of winning.</summary>
    public IReadOnlyList<string> Winners => [.. Rounds.Select(round => round.Project.Id)];

    /// <summary>Cost of all winners.</summary>
    public long SpentInCents { get; }

    /// <summary>What is left of the budget.</summary>
    public long LeftInCents => Election.BudgetInCents - SpentInCents;

    /// <summary>Equal shares: what every person got to spend, in cents. After Add1 more than budget / people.</summary>
    public Fraction EndowmentInCents { get; internal init; } = Fraction.Zero;

    /// <summary>Add1: how many times every share was raised; 0 otherwise.</summary>
    public long Add1Steps { get; internal init; }

    /// <summary>Add1: why the raising stopped.</summary>
    public Add1Stop? Add1StoppedBecause { get; internal init; }

    /// <summary>The lot that was drawn for ties, the favoured project first; empty without a lot.</summary>
    public IReadOnlyList<string> DrawnLot => Rule.TieBreaking.DrawnLot(Election);

    /// <summary>The outcome in words.</summary>
    public Explanation Explanation => new(this);

    /// <summary>What one ballot paid, round by round (equal shares and bounded overspending).</summary>
    /// <param name="ballot">Place of the ballot in the count, from 0.</param>
    public Account AccountOf(int ballot) => Account.Of(this, ballot);
}

/// <summary>Why Add1 stopped.</summary>
public enum Add1Stop
{
    /// <summary>One step more would spend too much.</summary>
    WouldOverspend,

    /// <summary>No other project fits in what is left.</summary>
    NothingFits,

    /// <summary>Everything with votes has won: more money changes nothing.</summary>
    EverythingWon,
}
