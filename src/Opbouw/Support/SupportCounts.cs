using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Initiatives;
using Opbouw.Shared.Persistence;

namespace Opbouw.Support;

/// <summary>Counts who supports an initiative, and keeps the public row equal to it. Nothing else writes there.</summary>
public sealed class SupportCounts(OpbouwDb db, OrganisationAreas areas)
{
    /// <summary>On the site alone.</summary>
    public async Task<SupportCount> OnSiteAsync(InitiativeId initiative, CancellationToken ct)
    {
        var kinds = await db.Set<Voice>().IgnoreQueryFilters().Where(voice => voice.InitiativeId == initiative && voice.SetApartWith == null)
            .GroupBy(voice => voice.Kind).Select(group => new { group.Key, Number = group.Count() }).ToListAsync(ct);
        return new SupportCount(kinds.Where(kind => kind.Key == VoiceKind.Joins).Sum(kind => kind.Number), kinds.Sum(kind => kind.Number));
    }

    /// <summary>On lists that were typed in twice and say the same.</summary>
    public async Task<SupportCount> OnPaperAsync(InitiativeId initiative, CancellationToken ct)
    {
        var kinds = await db.Set<PaperList>().IgnoreQueryFilters().Where(list => list.InitiativeId == initiative && list.CountsFrom != null).SelectMany(list => list.Read)
            .Where(line => line.First != null).GroupBy(line => line.First).Select(group => new { group.Key, Number = group.Count() }).ToListAsync(ct);
        return new SupportCount(kinds.Where(kind => kind.Key == VoiceKind.Joins).Sum(kind => kind.Number), kinds.Sum(kind => kind.Number));
    }

    public async Task<SupportCount> AllAsync(InitiativeId initiative, CancellationToken ct)
    {
        var (site, paper) = (await OnSiteAsync(initiative, ct), await OnPaperAsync(initiative, ct));
        return new SupportCount(site.Joining + paper.Joining, site.Everybody + paper.Everybody);
    }

    /// <summary>For handlers, after what changed was saved.</summary>
    public async Task RefreshAsync(InitiativeId initiative, CancellationToken ct)
    {
        if (await db.Set<PublishedSupport>().SingleOrDefaultAsync(row => row.InitiativeId == initiative, ct) is { } row)
        {
            var count = await AllAsync(initiative, ct);
            (row.Joining, row.Everybody) = (count.Joining, count.Everybody);
        }
    }

    public async Task ShowAsync(Initiative initiative, CancellationToken ct)
    {
        if (!await db.Set<PublishedSupport>().AnyAsync(row => row.InitiativeId == initiative.Id, ct))
            db.Add(PublishedSupport.Of(initiative, (await areas.TreeAsync(ct)).Find(initiative.AreaId)?.Name ?? "", await AllAsync(initiative.Id, ct)));
    }

    public async Task HideAsync(InitiativeId initiative, CancellationToken ct)
    {
        if (await db.Set<PublishedSupport>().SingleOrDefaultAsync(row => row.InitiativeId == initiative, ct) is { } row)
            db.Remove(row);
    }
}
