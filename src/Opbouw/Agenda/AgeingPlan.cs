using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;

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

/// <summary>When questions are brought up again, as the organisation chose; one row. None: the usual steps.</summary>
public sealed class AgeingPlan
{
    public const int TheOnly = 1;
    public const int MostSteps = 6;
    public const int MostDays = 180;

    public int Id { get; init; } = TheOnly;

    public List<AgeingStep> Steps { get; } = [];

    /// <summary>Until an organisation chooses its own.</summary>
    public static IReadOnlyList<AgeingStep> Usual { get; } =
    [
        new() { Number = 1, Days = -7, To = AgeingRecipient.AskedPerson },
        new() { Number = 2, Days = 2, To = AgeingRecipient.AskedPerson },
        new() { Number = 3, Days = 14, To = AgeingRecipient.OtherAtPartner },
        new() { Number = 4, Days = 21, To = AgeingRecipient.TeamLeader },
    ];

    public static async Task<IReadOnlyList<AgeingStep>> CurrentAsync(OpbouwDb db, CancellationToken ct) =>
        await db.Set<AgeingPlan>().AsNoTracking().Include(plan => plan.Steps).SingleOrDefaultAsync(ct) is { } chosen
            ? [.. chosen.Steps.OrderBy(step => step.Days).ThenBy(step => step.Number)]
            : Usual;
}

/// <summary>One step: so many days before (below 0) or after the date, to whom.</summary>
public sealed class AgeingStep
{
    public const int LongestFunction = 120;

    public int PlanId { get; init; } = AgeingPlan.TheOnly;

    public required int Number { get; init; }

    public required int Days { get; init; }

    public required AgeingRecipient To { get; init; }

    /// <summary>Function at the partner; none: everybody there but the person who was asked.</summary>
    public string? Function { get; init; }
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
