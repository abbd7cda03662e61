using Opbouw.Initiatives;

namespace Opbouw.Funding;

/// <summary>What a group paid, with a photo of the receipt. The photo is written anew: smaller, and without the place where it was taken.</summary>
public sealed class Bill
{
    public const int Most = 100;
    public const int LongestWhat = 80;

    public required BillId Id { get; init; }

    public required InitiativeId InitiativeId { get; init; }

    /// <summary>The line of the budget it belongs to; null when that line is gone, or it belongs to none.</summary>
    public BudgetLineId? LineId { get; set; }

    public required string What { get; init; }

    public required long Cents { get; init; }

    public required DateOnly PaidOn { get; init; }

    public required byte[] Picture { get; init; }

    public required DateOnly AddedOn { get; init; }
}

/// <summary>A photo of what came of the money, with one sentence.</summary>
public sealed class ReportPhoto
{
    public const int Most = 24;
    public const int LongestSentence = 200;

    public required ReportPhotoId Id { get; init; }

    public required InitiativeId InitiativeId { get; init; }

    public required string Sentence { get; init; }

    public required byte[] Picture { get; init; }

    public required DateOnly AddedOn { get; init; }
}
