namespace Opbouw.EqualShares;

/// <summary>Why a project won in a round.</summary>
public enum RoundKind
{
    /// <summary>It costs nothing and has enough votes.</summary>
    Free,

    /// <summary>Its supporters paid for it out of their own shares.</summary>
    Paid,

    /// <summary>Its supporters paid a part; the common money filled it up (bounded overspending).</summary>
    PaidInPart,

    /// <summary>Bought with money that was left, by votes (completion), or by the greedy rule.</summary>
    ByVotes,

    /// <summary>Bought in turn by the Phragmén rule: its supporters had together saved the cost.</summary>
    Saved,
}

/// <summary>One round: the project that won and who paid what. All amounts in cents.</summary>
/// <remarks>
/// Check it with a pencil: <c>PaidInFull × PaymentInCents + LastMoneyInCents</c> is the cost of the project
/// (equal shares on ticks). With points a voter pays <c>PaymentInCents</c> for every point.
/// </remarks>
/// <example>
/// A bench of € 600, 40 supporters: 30 pay € 16 and 10 have € 12 left each and pay that:
/// <code>round.PaymentInCents == 1600; round.PaidInFull == 30; round.LastMoneyInCents == 10 * 1200;</code>
/// </example>
public sealed record Round(int Number, RoundKind Kind, Project Project, decimal Votes)
{
    /// <summary>The most one supporter pays (per point, when people give points); 0 when nobody pays.</summary>
    public Fraction PaymentInCents { get; init; } = Fraction.Zero;

    /// <summary>People who pay the full payment.</summary>
    public decimal PaidInFull { get; init; }

    /// <summary>People who pay all they have left, because that is less.</summary>
    public decimal PaidTheirLast { get; init; }

    /// <summary>What those people pay together.</summary>
    public Fraction LastMoneyInCents { get; init; } = Fraction.Zero;

    /// <summary>Common money added: the whole cost after <see cref="RoundKind.ByVotes"/>, a part of it after <see cref="RoundKind.PaidInPart"/>.</summary>
    public Fraction AddedInCents { get; init; } = Fraction.Zero;

    /// <summary>Cost divided by payment: as many votes as the project has, counted as if all could pay in full.</summary>
    public Fraction EffectiveVotes { get; init; } = Fraction.Zero;

    /// <summary>Projects that were exactly as good and lost by the tie-breaking.</summary>
    public IReadOnlyList<Project> TiedWith { get; init; } = [];

    /// <summary>Money of the whole budget that is left after this round.</summary>
    public long BudgetLeftInCents { get; init; }
}
