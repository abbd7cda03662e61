using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Agenda.ChooseAgeing;

/// <summary>The organisation chooses when a question is brought up again, and with whom. Takes the place of the steps before.</summary>
public sealed record ChooseAgeing(Guid CommandId, IReadOnlyList<ChosenStep> Steps) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("agenda.choose-ageing", "Kiezen wanneer wij partners herinneren", typeof(AgeingPlanChosen));
}

/// <param name="Days">Below 0 is before the date.</param>
public sealed record ChosenStep(int Days, AgeingRecipient To, string? Function);

public sealed class ChooseAgeingHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<ChooseAgeing, Nothing>
{
    private static readonly Refusal TooMany = new("agenda.ageing-too-many-steps", $"Kies hoogstens {AgeingPlan.MostSteps} stappen.");
    private static readonly Refusal TooFar = new("agenda.ageing-too-far", $"Kies een aantal dagen van 0 tot {AgeingPlan.MostDays}.");
    private static readonly Refusal Twice = new("agenda.ageing-twice", "Twee stappen zijn gelijk. Verander er een.");

    public async Task<Outcome<Nothing>> HandleAsync(ChooseAgeing command, CancellationToken ct)
    {
        if (!work.Actor.May(AgendaRights.ChooseAgeing))
            return NothingThere.ForThisActor;
        if (command.Steps.Count > AgeingPlan.MostSteps)
            return TooMany;
        if (command.Steps.Any(step => Math.Abs(step.Days) > AgeingPlan.MostDays))
            return TooFar;
        if (command.Steps.DistinctBy(step => (step.Days, step.To)).Count() < command.Steps.Count)
            return Twice;
        if (await db.Set<AgeingPlan>().Include(known => known.Steps).SingleOrDefaultAsync(ct) is { } plan)
            db.RemoveRange(plan.Steps);
        else
            db.Add(new AgeingPlan());
        await db.SaveChangesAsync(ct); // The numbers are used again: the old steps go first. Same transaction.
        db.AddRange(command.Steps.OrderBy(step => step.Days).Select((step, place) =>
            new AgeingStep { Number = place + 1, Days = step.Days, To = step.To, Function = step.Function }));
        trail.Record(new AgeingPlanChosen(command.Steps.Count));
        return default(Nothing);
    }
}
