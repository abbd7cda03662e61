using Opbouw.Shared.Ui;

namespace Opbouw.Agenda.Publishing;

/// <summary>How a published question is shown.</summary>
public static class PublishedLines
{
    public static LoopTrack Loop(PublishedQuestion question, DateOnly today) => new LoopDays(
        new LoopStop(question.FirstHeardOn, question.HeardAt.Length > 0 ? question.HeardAt : null),
        new LoopStop(question.BundledOn),
        new LoopStop(question.AskedOn, $"aan {question.PartnerName}"),
        question.AnsweredOn is { } answered ? new LoopStop(answered) : null,
        question.ToldOn is { } told ? new LoopStop(told) : null,
        question.AnswerBy,
        question.ClosedBecause is not null).On(today);
}
