using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Agenda;

/// <summary>One thing that happened to a question beside its answers.</summary>
public sealed record StoryLine(DateTimeOffset At, string What, string? By, string Text)
{
    public DateOnly On => LocalTime.DayOf(At);
}

/// <summary>What happened beside the answers: explanations, moved dates and, for those who guard it, reminders. Newest first.</summary>
public static class AgendaStory
{
    public static IReadOnlyList<StoryLine> Of(AgendaItem item, bool withSteps) =>
    [
        .. item.Clarifications.Select(told => new StoryLine(told.At, "Onze uitleg", told.By, told.Text))
            .Concat(item.DateChanges.Select(change => new StoryLine(
                change.At, "Andere datum", change.By, $"Van {DutchDates.FullWithYear(change.From)} naar {DutchDates.FullWithYear(change.To)}. {change.Reason}")))
            .Concat(withSteps ? item.Steps.Select(step => new StoryLine(step.At, "Herinnerd", null, AgendaLines.Words(step))) : [])
            .OrderByDescending(line => line.At),
    ];
}
