using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas.Figures;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.Areas;

/// <summary>The areas of the organisation that is being worked for. Other modules ask here for names, paths and sets of areas.</summary>
public sealed class OrganisationAreas(AreaSnapshots snapshots, WorkContext work, OpbouwDb db)
{
    public async ValueTask<AreaTree> TreeAsync(CancellationToken ct) => (await SnapshotAsync(ct)).Tree;

    public ValueTask<AreaSnapshot> SnapshotAsync(CancellationToken ct) => snapshots.OfAsync(work, db, ct);
}

/// <summary>
/// One snapshot per organisation, shared by all requests. When the public version was raised the database is asked whether an import made it old
/// (outside a request: at most once a second); at midnight it is made anew, since areas begin and end on days.
/// </summary>
public sealed class AreaSnapshots(TimeProvider time, LocalTime local)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, Held> held = new();

    public async ValueTask<AreaSnapshot> OfAsync(WorkContext work, OpbouwDb db, CancellationToken ct)
    {
        var now = time.GetTimestamp();
        var organisation = work.Organisation.Id;
        if (held.TryGetValue(organisation, out var have) && have.Snapshot.On == local.Today
            && (work.PublicVersion is { } number ? have.PublicVersion == number : time.GetElapsedTime(have.LookedAt, now) < BetweenLooks))
            return have.Snapshot;

        var version = await db.Set<AreaVersion>().Where(row => row.Id == AreaVersion.OnlyRow).Select(row => row.Number).SingleOrDefaultAsync(ct);
        var snapshot = have?.Snapshot.Version == version && have.Snapshot.On == local.Today
            ? have.Snapshot
            : await ReadAsync(db, version, ct);
        held[organisation] = new Held(snapshot, now, work.PublicVersion);
        return snapshot;
    }

    private async Task<AreaSnapshot> ReadAsync(OpbouwDb db, int version, CancellationToken ct)
    {
        var tree = await AreaTreeReader.ReadAsync(db, ct);
        var figures = await db.Set<AreaFigure>().AsNoTracking()
            .Select(figure => new FigureValue(figure.AreaId, figure.Key, figure.Year, figure.Value, figure.Source))
            .ToListAsync(ct);
        return new AreaSnapshot(version, local.Today, tree, figures);
    }

    private sealed record Held(AreaSnapshot Snapshot, long LookedAt, int? PublicVersion);
}

/// <summary>Reads the tree as the database has it, in or outside the write lane.</summary>
internal static class AreaTreeReader
{
    public static async Task<AreaTree> ReadAsync(OpbouwDb db, CancellationToken ct)
    {
        var areas = await db.Set<Area>().AsNoTracking().AsSplitQuery()
            .Include(area => area.Editions).Include(area => area.Successions).Include(area => area.Boundary)
            .ToListAsync(ct);
        var postcodes = await db.Set<AreaPostcodeEntry>().AsNoTracking()
            .Select(entry => new AreaPostcode(entry.Postcode, entry.AreaId, entry.Order))
            .ToListAsync(ct);
        return new AreaTree(areas.Select(area => area.ToNode()), postcodes);
    }
}
