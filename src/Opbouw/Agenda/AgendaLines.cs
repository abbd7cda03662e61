using Opbouw.Shared.Ui;

namespace Opbouw.Agenda;

/// <summary>How a question is shown in words: where it stands, how late it is, its way round.</summary>
public static class AgendaLines
{
    public static LoopTrack Loop(AgendaItem item, string partner, DateOnly today) => new LoopDays(
        new LoopStop(item.FirstHeardOn),
        new LoopStop(item.BundledOn),
        new LoopStop(item.AskedOn, $"aan {partner}"),
        item.AnsweredOn is { } answered ? new LoopStop(answered) : null,
        item.ToldBackOn is { } told ? new LoopStop(told) : null,
        item.AnswerBy).On(today);

    public static string Words(AgendaStatus status) => status switch
    {
        AgendaStatus.Asked => "wacht op antwoord",
        AgendaStatus.MoreWanted => "de partner wil meer weten",
        AgendaStatus.Promised => "beloofd",
        AgendaStatus.Answered => "beantwoord",
        AgendaStatus.ToldBack => "verteld",
        _ => "afgesloten",
    };

    /// <summary>"6 dagen te laat"; null when it is in time.</summary>
    public static string? Late(DateOnly? dueOn, DateOnly today) =>
        dueOn is { } due && due < today ? $"{DutchDates.Days(due, today)} te laat" : null;

    /// <summary>"doorgegeven door Samira, per telefoon" until the partner has confirmed it.</summary>
    public static string Source(Answer answer) => answer switch
    {
        { AwaitsConfirmation: true } => $"{answer.GivenBy}, {answer.Channel.Label()}. Doorgegeven door {answer.PassedOnBy}. Nog niet bevestigd.",
        { PassedOnBy: not null } => $"{answer.GivenBy}, {answer.Channel.Label()}. Doorgegeven door {answer.PassedOnBy}. Bevestigd door de partner.",
        _ => $"{answer.GivenBy}, {answer.Channel.Label()}",
    };
}
