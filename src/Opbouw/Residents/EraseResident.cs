using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Residents;

/// <summary>Take away every row about somebody. Her key goes next, see <see cref="ResidentEraser"/>.</summary>
public sealed record EraseResident(Guid CommandId, ResidentId Resident, ErasureReason Why) : ICommand<Guid>
{
    public static ProcessKind Process { get; } = new("residents.erase", "Een bewoner wissen", typeof(RecalledFromPartner));

    string? ICommand<Guid>.Reason => Why.ToString();
}

/// <summary>The key is destroyed: from now on the proof holds.</summary>
public sealed record FinishErasure(Guid CommandId, Guid ErasureId) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("residents.finish-erasure", "Vaststellen dat een bewoner gewist is", typeof(ResidentErased));
}

public sealed class EraseResidentHandler(OpbouwDb db, ResidentRules rules, WorkContext work, OpenTrail trail, LocalTime time)
    : IHandle<EraseResident, Guid>, IHandle<FinishErasure, Nothing>
{
    public async Task<Outcome<Guid>> HandleAsync(EraseResident command, CancellationToken ct)
    {
        var id = command.Resident;
        if (await db.Set<Resident>().IgnoreQueryFilters().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } resident || !MayErase(resident))
            return NothingThere.ForThisActor;
        await rules.RecallAsync(h => h.ResidentId == id, ct);
        var open = await AnonymiseCopiesAsync(id, ct);
        var rows = new List<string>
        {
            Removed("toestemming", await db.Set<Consent>().IgnoreQueryFilters().Where(c => c.ResidentId == id).ToListAsync(ct)),
            Removed("gesprek", await db.Set<PromisedCall>().IgnoreQueryFilters().Where(c => c.ResidentId == id).ToListAsync(ct)),
            Removed("verzoek om een kopie", await db.Set<CopyRequest>().IgnoreQueryFilters().Where(r => r.ResidentId == id).ToListAsync(ct)),
            Removed("reden om te kijken", await db.Set<LookPermit>().IgnoreQueryFilters().Where(p => p.ResidentId == id).ToListAsync(ct)),
            Removed("mail", await db.Set<OutboxMessage>().Where(m => m.About == id.Value).ToListAsync(ct)),
            Removed("bewoner", [resident]),
        };
        var erasure = new Erasure
        {
            Id = command.CommandId,
            Number = SecretCode.NewForPaper(),
            Reason = command.Why,
            ErasedAt = time.Now,
            Rows = [.. rows.Where(row => !row.EndsWith(" 0", StringComparison.Ordinal))],
            OpenCopies = open,
            KeyToDestroy = id.Value,
        };
        db.Add(erasure);
        return erasure.Id;
    }

    public async Task<Outcome<Nothing>> HandleAsync(FinishErasure command, CancellationToken ct)
    {
        if (await db.Set<Erasure>().SingleOrDefaultAsync(e => e.Id == command.ErasureId, ct) is not { } erasure)
            return NothingThere.ForThisActor;
        if (erasure.KeyDestroyedAt is null)
        {
            (erasure.KeyDestroyedAt, erasure.KeyToDestroy) = (time.Now, null);
            trail.Record(new ResidentErased(erasure.Id, erasure.Reason));
        }

        return default(Nothing);
    }

    private bool MayErase(Resident resident) =>
        work.Actor.Kind == ActorKind.House || work.Actor.May(ResidentRights.Protect) || (rules.MayKeep && resident.IsOf(work.Actor));

    /// <returns>How many partners still have to say that it is gone.</returns>
    private async Task<int> AnonymiseCopiesAsync(ResidentId id, CancellationToken ct)
    {
        var copies = await db.Set<HandedOver>().IgnoreQueryFilters().Where(h => h.ResidentId == id).ToListAsync(ct);
        foreach (var copy in copies)
            (copy.Name, copy.Phone, copy.Mail) = (null, null, null);
        return copies.Count(copy => copy.IsOpenTask);
    }

    private string Removed<T>(string what, IReadOnlyCollection<T> rows)
        where T : class
    {
        db.RemoveRange(rows);
        return $"{what} {rows.Count}";
    }
}

/// <summary>
/// Erases somebody in two stores, in an order that survives a crash: first the rows, then the key, then the proof. What is left half done is finished at night.
/// </summary>
public sealed class ResidentEraser(OpbouwDb db, DataKeys keys, Send<EraseResident, Guid> erase, Send<FinishErasure, Nothing> finish)
{
    /// <returns>The number on the certificate, with dashes for spaces.</returns>
    public async Task<Outcome<string>> EraseAsync(Guid commandId, ResidentId resident, ErasureReason why, CancellationToken ct)
    {
        commandId = commandId == Guid.Empty ? Guid.CreateVersion7() : commandId;
        var outcome = await erase.RunAsync(new EraseResident(commandId, resident, why), ct);
        if (!outcome.IsDone)
            return outcome.As<string>();
        await FinishAsync(commandId, resident.Value, ct);
        return (await db.Set<Erasure>().AsNoTracking().Where(e => e.Id == commandId).Select(e => e.Number).SingleAsync(ct)).Replace(' ', '-');
    }

    public async Task FinishHalfDoneAsync(CancellationToken ct)
    {
        foreach (var half in await db.Set<Erasure>().AsNoTracking().Where(e => e.KeyToDestroy != null).Select(e => new { e.Id, e.KeyToDestroy }).ToListAsync(ct))
            await FinishAsync(half.Id, half.KeyToDestroy!.Value, ct);
    }

    private async Task FinishAsync(Guid erasure, Guid person, CancellationToken ct)
    {
        await keys.DestroyAsync(person, ct);
        await finish.RunAsync(new FinishErasure(Shared.Jobs.StableId.Of("residents.finish-erasure", erasure, "once"), erasure), ct);
    }
}
