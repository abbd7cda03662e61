using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.Residents;

/// <summary>A resident as she may be read now.</summary>
public sealed record OpenResident(Resident Resident, OpenKeys Keys, bool IsMine)
{
    public string Name => Keys.Read(Resident.Id.Value, Resident.Name)!;

    public string? Phone => Keys.Read(Resident.Id.Value, Resident.Phone);

    public string? Mail => Keys.Read(Resident.Id.Value, Resident.Mail);

    /// <summary>Null for a colleague when it is secret.</summary>
    public string? Address => Resident.HidesAddress && !IsMine ? null : Keys.Read(Resident.Id.Value, Resident.Address);
}

/// <summary>Reads residents and writes down that somebody looked. Outside the own caseload only after saying why.</summary>
public sealed class ResidentReader(OpbouwDb db, LookAt look, WorkContext work, LocalTime time)
{
    /// <returns>Null when there is nobody for this actor. Without keys (<see cref="WhyIsAskedAsync"/>) when a reason has to be given first.</returns>
    public async Task<OpenResident?> OpenAsync(ResidentId id, LookKind kind, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } resident)
            return null;
        var mine = resident.IsOf(work.Actor);
        var why = mine ? LookReason.OwnCaseload : await PermitAsync(id, ct);
        var keys = why is { } reason ? await look.AsAsync(kind, [id.Value], reason, ct) : OpenKeys.None;
        return new OpenResident(resident, keys, mine);
    }

    public Task<Resident?> FindAsync(ResidentId id, CancellationToken ct) => db.Set<Resident>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct);

    /// <summary>Only when she is of the own caseload, or of somebody who is stood in for: who may change, call and erase.</summary>
    public async Task<Resident?> FindMineAsync(ResidentId id, CancellationToken ct) => await FindAsync(id, ct) is { } found && found.IsOf(work.Actor) ? found : null;

    /// <summary>A colleague's resident, and nothing said yet.</summary>
    public async Task<bool> WhyIsAskedAsync(Resident resident, CancellationToken ct) => !resident.IsOf(work.Actor) && await PermitAsync(resident.Id, ct) is null;

    /// <summary>The own caseload, by name; one row in the log for the whole list.</summary>
    public async Task<IReadOnlyList<OpenResident>> MineAsync(CancellationToken ct)
    {
        var mine = work.Actor.ForWhom;
        var residents = await db.Set<Resident>().AsNoTracking().Where(r => mine.Contains(r.HolderId)).OrderByDescending(r => r.WrittenDownAt).ToListAsync(ct);
        var keys = await look.AsAsync(LookKind.List, [.. residents.Select(r => r.Id.Value)], LookReason.OwnCaseload, ct);
        return [.. residents.Select(r => new OpenResident(r, keys, IsMine: true)).OrderBy(r => r.Name, StringComparer.CurrentCultureIgnoreCase)];
    }

    private async Task<LookReason?> PermitAsync(ResidentId id, CancellationToken ct)
    {
        var now = time.Now;
        return await db.Set<LookPermit>().AsNoTracking().Where(p => p.ResidentId == id && p.Until > now).OrderByDescending(p => p.Until).Select(p => (LookReason?)p.Reason).FirstOrDefaultAsync(ct);
    }
}
