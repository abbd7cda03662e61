using Opbouw.Areas;
using Opbouw.Signals;

namespace Opbouw.Agenda;

/// <summary>
/// A question as the public may read it. Filled only by publishing and by what happens afterwards; public pages read nothing else.
/// It holds no person and no count of people other than a sentence made in steps.
/// </summary>
public sealed class PublishedQuestion
{
    public const int LongestStory = 20_000;

    /// <summary>Random code in the public address.</summary>
    public required string Code { get; init; }

    public required AgendaItemId AgendaItemId { get; init; }

    public required string Title { get; set; }

    public required string Question { get; set; }

    public string? Quote { get; set; }

    public required string PartnerName { get; set; }

    public required AreaId AreaId { get; set; }

    public required string AreaName { get; set; }

    public required Theme Theme { get; set; }

    public required string EvidenceInSteps { get; set; }

    public required string HeardAt { get; set; }

    public required DateOnly FirstHeardOn { get; set; }

    public required DateOnly BundledOn { get; set; }

    public required DateOnly AskedOn { get; set; }

    public required DateOnly AnswerBy { get; set; }

    public DateOnly? AnsweredOn { get; set; }

    public DateOnly? ToldOn { get; set; }

    public DateOnly? PromisedFor { get; set; }

    public DateOnly? PromiseKeptOn { get; set; }

    /// <summary>Dates that were moved, one sentence a line, with the reason and without who did it.</summary>
    public string? MovedDates { get; set; }

    public AnswerKind? AnswerKind { get; set; }

    public string? AnswerText { get; set; }

    /// <summary>Who passed an answer on, as long as the partner has not confirmed it.</summary>
    public string? PassedOnBy { get; set; }

    public string? ClosedBecause { get; set; }

    /// <summary>For the order of the list: the last thing that happened.</summary>
    public required DateOnly ChangedOn { get; set; }
}
