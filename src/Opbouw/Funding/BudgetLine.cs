using Opbouw.Initiatives;

namespace Opbouw.Funding;

/// <summary>One line of the budget of a group: what it costs, or what comes in.</summary>
public sealed class BudgetLine
{
    public const int Most = 60;
    public const int LongestWhat = 80;
    public const int LongestPaidBy = 80;

    public required BudgetLineId Id { get; init; }

    public required InitiativeId InitiativeId { get; init; }

    public required bool IsIncome { get; set; }

    public required string What { get; set; }

    public required long Cents { get; set; }

    /// <summary>Somebody saw an offer of who sells it.</summary>
    public required bool HasOffer { get; set; }

    /// <summary>Who pays it, or who gives it. Null: nobody yet.</summary>
    public required string? PaidBy { get; set; }

    public required DateOnly ChangedOn { get; set; }
}

/// <summary>What a budget says in one glance.</summary>
public sealed record BudgetTotals(long Costs, long Income, long CostsWithOffer)
{
    /// <summary>Still to be asked for.</summary>
    public long Missing => Math.Max(0, Costs - Income);

    public long Left => Math.Max(0, Income - Costs);

    public static BudgetTotals Of(IReadOnlyCollection<BudgetLine> lines) =>
        new(lines.Where(line => !line.IsIncome).Sum(line => line.Cents), lines.Where(line => line.IsIncome).Sum(line => line.Cents), lines.Where(line => line is { IsIncome: false, HasOffer: true }).Sum(line => line.Cents));
}
