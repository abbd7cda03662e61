namespace Opbouw.EqualShares;

/// <summary>Why a project did not win.</summary>
public enum LossReason
{
    /// <summary>Nobody supports it.</summary>
    NoVotes,

    /// <summary>Fewer votes than the agreed minimum.</summary>
    TooFewVotes,

    /// <summary>It costs more than the whole budget.</summary>
    TooDear,

    /// <summary>Its supporters have too little money left, or did not save enough in time.</summary>
    SupportersShort,

    /// <summary>It does not fit in what is left of the budget.</summary>
    BudgetShort,

    /// <summary>It does not fit in the budget of its category.</summary>
    CategoryBudget,

    /// <summary>It does not fit in the budget of its area.</summary>
    AreaBudget,

    /// <summary>Another project won that excludes it.</summary>
    Incompatible,
}

/// <summary>Why a project lost and by how much.</summary>
/// <param name="Project">The project.</param>
/// <param name="Votes">The votes it has.</param>
/// <param name="Reason">Why.</param>
/// <param name="ShortInCents">How much money it came short, in cents; 0 when money is not the reason.</param>
/// <param name="VotesShort">How many more votes were needed (for <see cref="LossReason.SupportersShort"/>: extra people with a full share that nobody else uses); 0 when votes do not help.</param>
/// <param name="Because">The category, area or project that stood in the way, or nothing.</param>
/// <example>
/// A tree of € 300, its 12 supporters have € 260 left, a share is € 20:
/// <code>loss.ShortInCents == 4000; loss.VotesShort == 2;</code>
/// </example>
public sealed record Loss(
    Project Project, decimal Votes, LossReason Reason, Fraction ShortInCents, long VotesShort = 0, string? Because = null)
{
    /// <summary>The money its supporters had left together, in cents; only for equal shares.</summary>
    public Fraction SupportersHaveInCents { get; init; } = Fraction.Zero;
}
