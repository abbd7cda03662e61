using Opbouw.Shared.Time;
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
        item.AnswerBy,
        item.Status == AgendaStatus.Closed).On(today);

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

    /// <summary>Who gave it and how. "Doorgegeven door Samira" until the partner has confirmed or corrected it.</summary>
    public static string Source(AgendaItem item, Answer answer) => answer switch
    {
        { PassedOnBy: null } => $"{answer.GivenBy}, {answer.Channel.Label()}.",
        { ConfirmedAt: not null } => $"{answer.GivenBy}, {answer.Channel.Label()}. Doorgegeven door {answer.PassedOnBy}. Bevestigd door de partner.",
        _ when CorrectionOf(item, answer) is { PassedOnBy: null } => $"{answer.GivenBy}, {answer.Channel.Label()}. Doorgegeven door {answer.PassedOnBy}. Verbeterd door de partner.",
        _ => $"{answer.GivenBy}, {answer.Channel.Label()}. Doorgegeven door {answer.PassedOnBy}. Nog niet bevestigd.",
    };

    /// <summary>"Dit antwoord verbetert dat van 3 sep."; null for a first answer.</summary>
    public static string? Corrects(AgendaItem item, Answer answer, DateOnly today) =>
        item.Answers.Find(earlier => earlier.Id == answer.Corrects) is { } earlier
            ? $"Dit antwoord komt in de plaats van het antwoord van {DutchDates.Brief(LocalTime.DayOf(earlier.GivenAt), today)}."
            : null;

    public static bool Holds(AgendaItem item, Answer answer) => CorrectionOf(item, answer) is null;

    /// <summary>Asked again, or brought to somebody else: "Herinnering aan de partner, 3 mails".</summary>
    public static string Words(TakenStep step) => (step.To switch
    {
        AgeingRecipient.AskedPerson => step.DueOn > LocalTime.DayOf(step.At) ? "Herinnering vóór de datum" : "Herinnering na de datum",
        AgeingRecipient.OtherAtPartner => "Ook aan een ander bij de partner gevraagd",
        _ => "Naar de teamleider",
    }) + (step.Mails == 0 ? ". Niemand had een mailadres." : ".");

    /// <summary>"Verteld op 3 sep. 9 mensen hoorden het." A later answer has to be told again.</summary>
    public static string Told(AgendaItem item, TellBackPlace place, DateOnly today)
    {
        if (place.ToldOn is not { } on)
            return "Nog niet verteld.";
        var heard = place.HeardBy switch { 0 => "Er was niemand. Het antwoord hangt er op papier.", 1 => "1 mens hoorde het.", var people => $"{people} mensen hoorden het." };
        return $"Verteld op {DutchDates.Brief(on, today)}. {heard}{(place.ToldNews < item.News ? " Daarna kwam er nieuws. Vertel het nog een keer." : "")}";
    }

    private static Answer? CorrectionOf(AgendaItem item, Answer answer) => item.Answers.Find(later => later.Corrects == answer.Id);
}
