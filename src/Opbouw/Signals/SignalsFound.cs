using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Search.Index;

namespace Opbouw.Signals;

/// <summary>Signals in the search: by their words, their theme and where they were heard.</summary>
internal sealed class SignalsFound(OpbouwDb db, OrganisationAreas areas) : ISearchHits
{
    public static readonly SearchKind Signals = new SearchKind("signalen", "Signalen", "signaal", Version: 1)
    {
        Permission = SignalRights.ReadCode,
        ReadAsync = async (db, records, ct) =>
        {
            var ids = records.Select(id => new SignalId(id)).ToList();
            var signals = await db.Set<Signal>().IgnoreQueryFilters().AsNoTracking().Where(signal => ids.Contains(signal.Id) && signal.WithdrawnAt == null).ToListAsync(ct);
            var names = await ThemeNames.EverAsync(db, ct);
            return [.. signals.Select(signal => new SearchText(signal.Id.Value, [signal.Words, signal.Kind.Label(), .. names[signal.Theme]])
            {
                About = [signal.AreaId.Value, signal.FindSpotId?.Value],
                Team = signal.TeamId,
            })];
        },
        ListAsync = async (db, ct) => [.. (await db.Set<Signal>().AsNoTracking().OrderBy(signal => signal.RaisedAt).Select(signal => signal.Id).ToListAsync(ct)).Select(id => id.Value)],
    }.Follows<Signal>(signal => signal.Id.Value);

    public SearchKind Kind => Signals;

    public async Task<IReadOnlyList<SearchHit>> ReadAsync(IReadOnlyList<Guid> records, CancellationToken ct)
    {
        var (tree, ids) = (await areas.TreeAsync(ct), records.Select(id => new SignalId(id)).ToList());
        var signals = await db.Set<Signal>().AsNoTracking().Where(signal => ids.Contains(signal.Id))
            .Select(signal => new
            {
                signal.Id,
                signal.Words,
                signal.AreaId,
                signal.RaisedOn,
                Spot = db.Set<FindSpot>().Where(spot => spot.Id == signal.FindSpotId).Select(spot => spot.Name).FirstOrDefault(),
            }).ToListAsync(ct);
        return [.. signals.Select(signal => new SearchHit(signal.Id.Value, signal.Words, $"/signalen/{signal.Id.Value}")
        {
            Place = signal.Spot ?? tree.Find(signal.AreaId)?.Name,
            On = signal.RaisedOn,
        })];
    }
}
