using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Search.Index;

namespace Opbouw.FieldWork;

/// <summary>Find-spots in the search: by their name, how to get there and where they lie.</summary>
internal sealed class FindSpotsFound(OpbouwDb db, OrganisationAreas areas) : ISearchHits
{
    public static readonly SearchKind FindSpots = new SearchKind("vindplekken", "Vindplekken", "vindplek", Version: 1)
    {
        Permission = FieldWorkRights.RecordContactCode,
        IsName = true,
        ReadAsync = async (db, records, ct) =>
        {
            var ids = records.Select(id => new FindSpotId(id)).ToList();
            var spots = await db.Set<FindSpot>().AsNoTracking().Where(spot => ids.Contains(spot.Id)).ToListAsync(ct);
            return [.. spots.Select(spot => new SearchText(spot.Id.Value, spot.Name, spot.Directions, spot.Kind.Label()) { About = [spot.AreaId.Value], Team = spot.TeamId })];
        },
        ListAsync = async (db, ct) => [.. (await db.Set<FindSpot>().AsNoTracking().OrderBy(spot => spot.Name).Select(spot => spot.Id).ToListAsync(ct)).Select(id => id.Value)],
    }.Follows<FindSpot>(spot => spot.Id.Value);

    public SearchKind Kind => FindSpots;

    public async Task<IReadOnlyList<SearchHit>> ReadAsync(IReadOnlyList<Guid> records, CancellationToken ct)
    {
        var (tree, teams, ids) = (await areas.TreeAsync(ct), db.MyTeams, records.Select(id => new FindSpotId(id)).ToList());
        var spots = await db.Set<FindSpot>().AsNoTracking().Where(spot => ids.Contains(spot.Id) && teams.Contains(spot.TeamId)).ToListAsync(ct);
        return [.. spots.Select(spot => new SearchHit(spot.Id.Value, spot.Name, $"/contact/nieuw?plek={spot.Id.Value}") { Words = spot.Directions, Place = tree.Find(spot.AreaId)?.Name })];
    }
}
