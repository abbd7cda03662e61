using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Residents;

/// <summary>Consents that came to their end: what partners were given under them is asked back.</summary>
public sealed record RecallEnded(Guid CommandId) : ICommand<int>
{
    public static ProcessKind Process { get; } = new("residents.recall-ended", "Gegevens terugvragen als de toestemming voorbij is", typeof(RecalledFromPartner));
}

public sealed class RecallEndedHandler(OpbouwDb db, ResidentRules rules, LocalTime time) : IHandle<RecallEnded, int>
{
    public async Task<Outcome<int>> HandleAsync(RecallEnded command, CancellationToken ct)
    {
        var today = time.Today;
        var ended = await db.Set<Consent>().Where(c => c.EndsOn < today && c.WithdrawnAt == null && db.Set<HandedOver>().Any(h => h.ConsentId == c.Id && h.RecalledAt == null)).Select(c => c.Id).ToListAsync(ct);
        await rules.RecallAsync(h => ended.Contains(h.ConsentId), ct);
        return ended.Count;
    }
}

/// <summary>
/// Each night: who allows nothing any more is erased, what was left half done is finished, and who came back with an old copy goes again.
/// </summary>
public sealed class EraseEnded(OpbouwDb db, DataKeys keys, ResidentEraser eraser, Send<RecallEnded, int> recall, LocalTime time) : IJob
{
    public async Task RunAsync(JobTurn turn, CancellationToken ct)
    {
        await eraser.FinishHalfDoneAsync(ct);
        await recall.RunAsync(new RecallEnded(StableId.Of("residents.recall-ended", Guid.Empty, time.Today.ToString("O", System.Globalization.CultureInfo.InvariantCulture))), ct);
        foreach (var resident in await EndedAsync(ct))
            await eraser.EraseAsync(IdFor(resident), resident, ErasureReason.ConsentEnded, ct);
        var destroyed = await keys.DestroyedAsync(ct);
        foreach (var resident in (await db.Set<Resident>().Select(r => r.Id).ToListAsync(ct)).Where(id => destroyed.Contains(id.Value)))
            await eraser.EraseAsync(Guid.CreateVersion7(), resident, ErasureReason.CameBackWithACopy, ct);
    }

    /// <summary>Nothing in force, and nothing waiting for an answer.</summary>
    public async Task<IReadOnlyList<ResidentId>> EndedAsync(CancellationToken ct)
    {
        var (today, asked) = (time.Today, time.Now.AddDays(-Consent.DaysToAnswer));
        return await db.Set<Resident>().Where(r => !db.Set<Consent>().Any(c => c.ResidentId == r.Id && c.WithdrawnAt == null && c.EndsOn >= today && (c.GivenAt != null || c.AskedAt >= asked)))
            .Select(r => r.Id).ToListAsync(ct);
    }

    private static Guid IdFor(ResidentId resident) => StableId.Of("residents.erase", resident.Value, "ended");
}
