using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.Agenda.Ageing;

/// <summary>
/// Looks for questions and promises whose date comes near or has passed, and takes the step of today for each: one question, one
/// transaction, so that a stop half way loses nothing and a second run does nothing again.
/// </summary>
/// <remarks>Run it as the house itself, for one organisation, as often as you like.</remarks>
public sealed class AgeQuestions(OpbouwDb db, Send<TakeAgeingStep, Nothing> send, LocalTime time)
{
    /// <summary>The number of steps taken.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var today = time.Today;
        var plan = await AgeingPlan.CurrentAsync(db, ct);
        if (plan.Count == 0)
            return 0;
        var horizon = today.AddDays(Math.Max(0, -plan.Min(step => step.Days)));
        var items = await db.Set<AgendaItem>().AsNoTracking().Include(item => item.Steps)
            .Where(item => (item.Status == AgendaStatus.Asked && item.AnswerBy <= horizon) || (item.Status == AgendaStatus.Promised && item.PromisedFor <= horizon))
            .OrderBy(item => item.Id).ToListAsync(ct);
        var taken = 0;
        foreach (var item in items)
        {
            foreach (var step in TakenStep.Due(item, plan, today))
                taken += (await send.RunAsync(new TakeAgeingStep(Guid.CreateVersion7(), item.Id, step.Days, step.To), ct)).IsDone ? 1 : 0;
        }

        return taken;
    }
}
