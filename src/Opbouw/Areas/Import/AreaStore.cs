using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;

namespace Opbouw.Areas.Import;

/// <summary>Writes what plans decided into the database. Used inside the write lane and by the first start of an organisation.</summary>
internal sealed class AreaStore(OpbouwDb db)
{
    public async Task SaveAsync(AreaImportPlan plan, CancellationToken ct)
    {
        var known = plan.Areas.Where(area => !plan.IsNew(area.Id)).Select(area => area.Id).ToHashSet();
        var entities = (await db.Set<Area>().AsSplitQuery()
                .Include(area => area.Editions).Include(area => area.Successions).Include(area => area.Boundary)
                .ToListAsync(ct))
            .Where(area => known.Contains(area.Id)).ToDictionary(area => area.Id);
        foreach (var node in plan.Areas)
        {
            if (entities.TryGetValue(node.Id, out var area))
                area.Become(node);
            else
                db.Add(Area.From(node));
        }

        await RaiseVersionAsync(ct);
    }

    public async Task SaveAsync(IReadOnlyList<PlannedFigure> figures, CancellationToken ct)
    {
        var areas = figures.Select(figure => figure.Area).ToHashSet();
        var known = (await db.Set<AreaFigure>().ToListAsync(ct)).Where(figure => areas.Contains(figure.AreaId))
            .ToDictionary(figure => (figure.AreaId, figure.Key, figure.Year));
        foreach (var figure in figures)
        {
            if (known.TryGetValue((figure.Area, figure.Key, figure.Year), out var existing))
                (existing.Value, existing.Source) = (figure.Value, figure.Source);
            else
                db.Add(new AreaFigure { AreaId = figure.Area, Key = figure.Key, Year = figure.Year, Value = figure.Value, Source = figure.Source });
        }

        await RaiseVersionAsync(ct);
    }

    /// <summary>A postcode in the file replaces what we had of that postcode.</summary>
    public async Task SaveAsync(IReadOnlyList<AreaPostcode> postcodes, CancellationToken ct)
    {
        var codes = postcodes.Select(entry => entry.Postcode).Distinct().ToList();
        var known = await db.Set<AreaPostcodeEntry>().Where(entry => codes.Contains(entry.Postcode)).ToListAsync(ct);
        foreach (var entry in known.Where(old => postcodes.All(now => (now.Postcode, now.Area) != (old.Postcode, old.AreaId))))
            db.Remove(entry);
        foreach (var entry in postcodes)
        {
            if (known.Find(old => (old.Postcode, old.AreaId) == (entry.Postcode, entry.Area)) is { } existing)
                existing.Order = entry.Order;
            else
                db.Add(new AreaPostcodeEntry { Postcode = entry.Postcode, AreaId = entry.Area, Order = entry.Order });
        }

        await RaiseVersionAsync(ct);
    }

    private async Task RaiseVersionAsync(CancellationToken ct)
    {
        var version = await db.Set<AreaVersion>().FindAsync([AreaVersion.OnlyRow], ct);
        if (version is null)
            db.Add(new AreaVersion { Number = 1 });
        else
            version.Number++;
    }
}
