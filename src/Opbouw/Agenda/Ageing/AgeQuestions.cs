using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;

namespace Opbouw.Agenda.Ageing;

/// <summary>
/// Looks for questions and promises whose date comes near or has passed, and takes the step of today for each: one question, one
/// transaction, so that a stop half way loses nothing and a second run does nothing again.
/// </summary>
public sealed class AgeQuestions(OpbouwDb db, ChosenSettings settings, Send<TakeAgeingStep, Nothing> send, LocalTime time) : IJob
{
    public async Task<bool> HasWorkAsync(JobTurn turn, CancellationToken ct) =>
        (await settings.NowAsync(AgeingPlan.Kind, ct)).Steps is { Count: > 0 } plan && await Near(plan).AnyAsync(ct);

    public async Task RunAsync(JobTurn turn, CancellationToken ct)
    {
        var plan = (await settings.NowAsync(AgeingPlan.Kind, ct)).Steps;
        foreach (var item in await Near(plan).Include(item => item.Steps).OrderBy(item => item.Id).ToListAsync(ct))
        {
            foreach (var step in TakenStep.Due(item, plan, time.Today))
                await send.RunAsync(new TakeAgeingStep(IdOf(item, step), item.Id, step.Days, step.To), ct);
        }
    }

    /// <summary>Begun again elsewhere, it is the same command; another date of the question is another one.</summary>
    private static Guid IdOf(AgendaItem item, AgeingStep step) =>
        StableId.Of(TakeAgeingStep.Process.Code, item.Id.Value, FormattableString.Invariant($"{item.DueOn:yyyy-MM-dd}/{step.Days}/{step.To}"));

    /// <summary>Open questions and promises that the earliest step of the plan may be about today.</summary>
    private IQueryable<AgendaItem> Near(IReadOnlyList<AgeingStep> plan)
    {
        var horizon = time.Today.AddDays(Math.Max(0, -plan.Min(step => step.Days)));
        return db.Set<AgendaItem>().AsNoTracking()
            .Where(item => (item.Status == AgendaStatus.Asked && item.AnswerBy <= horizon) || (item.Status == AgendaStatus.Promised && item.PromisedFor <= horizon));
    }
}
