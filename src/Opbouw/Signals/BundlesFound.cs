using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Search.Index;
using Opbouw.Shared.Time;
using Opbouw.Signals.Say;

namespace Opbouw.Signals;

/// <summary>Bundles in the search: by their title, every wording of the question, and their theme.</summary>
internal sealed class BundlesFound(OpbouwDb db) : ISearchHits
{
    public static readonly SearchKind Bundles = new SearchKind("bundels", "Bundels", "bundel", Version: 1)
    {
        Permission = SignalRights.ReadCode,
        ReadAsync = async (db, records, ct) =>
        {
            var ids = records.Select(id => new BundleId(id)).ToList();
            var bundles = await db.Set<Bundle>().IgnoreQueryFilters().AsNoTracking().Include(bundle => bundle.Wordings).Where(bundle => ids.Contains(bundle.Id)).ToListAsync(ct);
            var names = await ThemeNames.EverAsync(db, ct);
            return [.. bundles.Select(bundle => new SearchText(bundle.Id.Value, [bundle.Title, .. names[bundle.Theme], bundle.ClosingWords, .. bundle.Wordings.Select(wording => wording.Words)])
            {
                Team = bundle.TeamId,
            })];
        },
        ListAsync = async (db, ct) => [.. (await db.Set<Bundle>().AsNoTracking().OrderBy(bundle => bundle.StartedAt).Select(bundle => bundle.Id).ToListAsync(ct)).Select(id => id.Value)],
    }.Follows<Bundle>(bundle => bundle.Id.Value).Follows<Wording>(wording => wording.BundleId.Value);

    public SearchKind Kind => Bundles;

    public async Task<IReadOnlyList<SearchHit>> ReadAsync(IReadOnlyList<Guid> records, CancellationToken ct)
    {
        var ids = records.Select(id => new BundleId(id)).ToList();
        var bundles = await db.Set<Bundle>().AsNoTracking().Include(bundle => bundle.Wordings).Where(bundle => ids.Contains(bundle.Id)).ToListAsync(ct);
        return [.. bundles.Select(bundle => new SearchHit(bundle.Id.Value, bundle.Title, $"/bundels/{bundle.Id.Value}")
        {
            Words = bundle.Newest?.Words,
            On = LocalTime.DayOf(bundle.StartedAt),
        })];
    }
}
