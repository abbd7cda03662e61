using Opbouw.Shared.Acting;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Ui;

namespace Opbouw.Agenda;

/// <summary>Who hears of a date that comes near or has passed.</summary>
public enum AgeingRecipient
{
    /// <summary>Whom the question was put to.</summary>
    AskedPerson,

    /// <summary>Somebody else at the partner, of one function when the step names it.</summary>
    OtherAtPartner,

    /// <summary>The team leader, who gets it on the list as well.</summary>
    TeamLeader,
}

public static class AgeingRecipients
{
    public static IReadOnlyList<AgeingRecipient> All { get; } = Enum.GetValues<AgeingRecipient>();

    public static string Label(this AgeingRecipient recipient) => recipient switch
    {
        AgeingRecipient.AskedPerson => "De persoon aan wie het gevraagd is",
        AgeingRecipient.OtherAtPartner => "Iemand anders bij de partner",
        _ => "De teamleider",
    };
}

/// <summary>One step: so many days before (below 0) or after the date, to whom.</summary>
/// <param name="Function">At the partner; none: everybody there but the person who was asked.</param>
public sealed record AgeingStep(int Days, AgeingRecipient To, string? Function = null)
{
    public const int LongestFunction = 120;

    public override string ToString()
    {
        var when = Days < 0 ? $"{DutchDates.Days(-Days)} voor de datum" : Days == 0 ? "Op de dag zelf" : $"{DutchDates.Days(Days)} na de datum";
        return Function is null ? $"{when}: {To.Label()}" : $"{when}: {To.Label()}, {Function}";
    }
}

/// <summary>When questions are brought up again, as the organisation chose.</summary>
public sealed record AgeingPlan(IReadOnlyList<AgeingStep> Steps)
{
    public const int MostSteps = 6;
    public const int MostDays = 180;

    private static readonly Refusal TooMany = new("agenda.ageing-too-many-steps", $"Kies hoogstens {MostSteps} stappen.");
    private static readonly Refusal TooFar = new("agenda.ageing-too-far", $"Kies een aantal dagen van 0 tot {MostDays}.");
    private static readonly Refusal Twice = new("agenda.ageing-twice", "Twee stappen zijn gelijk. Verander er een.");

    public static readonly AgeingPlan Usual = new(
    [
        new(-7, AgeingRecipient.AskedPerson), new(2, AgeingRecipient.AskedPerson), new(14, AgeingRecipient.OtherAtPartner), new(21, AgeingRecipient.TeamLeader),
    ]);

    public static readonly SettingKind<AgeingPlan> Kind = new(
        "herinneren", "Herinneren", "Wanneer wij een partner herinneren, en wie het hoort als het te lang duurt.", Usual,
        plan => plan.Steps.Index().Select(step => new SettingLine($"Stap {step.Index + 1}", step.Item.ToString())))
    {
        Change = AgendaRights.ChooseAgeing,
        Rule = plan => plan.Steps.Count > MostSteps ? TooMany
            : plan.Steps.Any(step => Math.Abs(step.Days) > MostDays) ? TooFar
            : plan.Steps.DistinctBy(step => (step.Days, step.To)).Count() < plan.Steps.Count ? Twice : null,
    };
}

/// <summary>A step that was taken for one date of one question. The key makes a second time impossible.</summary>
public sealed class TakenStep
{
    public required AgendaItemId AgendaItemId { get; init; }

    public required DateOnly DueOn { get; init; }

    public required int Days { get; init; }

    public required AgeingRecipient To { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>How many people got a mail; 0 when nobody has an address.</summary>
    public required int Mails { get; init; }

    /// <summary>
    /// The steps to take today. After a standstill only the last one for each recipient: nobody gets three mails in one night.
    /// A step on or before the day the date was agreed is skipped.
    /// </summary>
    public static IReadOnlyList<AgeingStep> Due(AgendaItem item, IReadOnlyList<AgeingStep> plan, DateOnly today)
    {
        if (item.DueOn is not { } due)
            return [];
        var taken = item.Steps.Where(step => step.DueOn == due).ToList();
        return
        [
            .. plan.Where(step => due.DayNumber + step.Days <= today.DayNumber && due.DayNumber + step.Days > item.DateSetOn.DayNumber)
                .GroupBy(step => step.To)
                .Select(steps => steps.MaxBy(step => step.Days)!)
                .Where(step => !taken.Exists(each => each.To == step.To && each.Days >= step.Days))
                .OrderBy(step => step.Days),
        ];
    }
}
