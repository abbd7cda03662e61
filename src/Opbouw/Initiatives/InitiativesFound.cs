using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.PublicSite;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Search.Index;
using Opbouw.Signals;

namespace Opbouw.Initiatives;

/// <summary>Initiatives of my teams in the search, by name, idea, theme and area.</summary>
internal sealed class InitiativesFound(OpbouwDb db, OrganisationAreas areas, WorkContext work) : ISearchHits
{
    public static readonly SearchKind Initiatives = new SearchKind("initiatieven", "Initiatieven", "initiatief", Version: 1)
    {
        Permission = InitiativesRights.ReadCode,
        ReadAsync = async (db, records, ct) =>
        {
            var ids = records.Select(id => new InitiativeId(id)).ToList();
            var rows = await db.Set<Initiative>().IgnoreQueryFilters().AsNoTracking().Where(i => ids.Contains(i.Id)).ToListAsync(ct);
            var names = await ThemeNames.EverAsync(db, ct);
            return [.. rows.Select(i => new SearchText(i.Id.Value, [i.Title, i.Idea, .. names[i.Theme]]) { About = [i.AreaId.Value], Team = i.TeamId })];
        },
        ListAsync = async (db, ct) => [.. (await db.Set<Initiative>().AsNoTracking().OrderBy(i => i.StartedOn).Select(i => i.Id).ToListAsync(ct)).Select(id => id.Value)],
    }.Follows<Initiative>(i => i.Id.Value);

    public SearchKind Kind => Initiatives;

    public async Task<IReadOnlyList<SearchHit>> ReadAsync(IReadOnlyList<Guid> records, CancellationToken ct)
    {
        if (!work.Actor.May(InitiativesRights.Read)) return [];
        var ids = records.Select(id => new InitiativeId(id)).ToList();
        var tree = await areas.TreeAsync(ct);
        var rows = await db.Set<Initiative>().AsNoTracking().Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, i.Title, i.Idea, i.AreaId, i.StartedOn }).ToListAsync(ct);
        return [.. rows.Select(i => new SearchHit(i.Id.Value, i.Title, $"/mijn-initiatieven/{i.Id}") { Words = i.Idea, Place = tree.Find(i.AreaId)?.Name, On = i.StartedOn })];
    }
}

/// <summary>What is on the site, in the public index.</summary>
internal sealed class PublishedInitiativesFound(OpbouwDb db) : ISearchHits
{
    public static readonly SearchKind Published = new SearchKind("initiatieven-op-de-site", "Initiatieven van bewoners", "initiatief", Version: 1)
    {
        IsPublic = true,
        ReadAsync = async (db, records, ct) =>
        {
            var ids = records.Select(id => new InitiativeId(id)).ToList();
            var rows = await db.Set<PublishedInitiative>().AsNoTracking().Where(i => ids.Contains(i.InitiativeId)).ToListAsync(ct);
            var names = await ThemeNames.EverAsync(db, ct);
            return [.. rows.Select(i => new SearchText(i.InitiativeId.Value, [i.Title, i.Idea, i.AreaName, .. names[i.Theme]]))];
        },
        ListAsync = async (db, ct) => [.. (await db.Set<PublishedInitiative>().AsNoTracking().OrderBy(i => i.StartedOn).Select(i => i.InitiativeId).ToListAsync(ct)).Select(id => id.Value)],
    }.Follows<PublishedInitiative>(i => i.InitiativeId.Value);

    public SearchKind Kind => Published;

    public async Task<IReadOnlyList<SearchHit>> ReadAsync(IReadOnlyList<Guid> records, CancellationToken ct)
    {
        var ids = records.Select(id => new InitiativeId(id)).ToList();
        var rows = await db.Set<PublishedInitiative>().AsNoTracking().Where(i => ids.Contains(i.InitiativeId)).ToListAsync(ct);
        return [.. rows.Select(i => new SearchHit(i.InitiativeId.Value, i.Title, $"/initiatieven/{i.Code}") { Words = i.Idea, Place = i.AreaName, On = i.ChangedOn })];
    }
}

/// <summary>In the overview of the site.</summary>
internal sealed class InitiativesInOverview(OpbouwDb db) : IListedPages
{
    private const int Most = 2000;

    public async Task<IReadOnlyList<ListedPage>> ListAsync(CancellationToken ct) =>
        [.. (await db.Set<PublishedInitiative>().AsNoTracking().OrderByDescending(i => i.ChangedOn).ThenBy(i => i.Code).Take(Most).Select(i => new { i.Title, i.Code, i.ChangedOn }).ToListAsync(ct))
            .Select(i => new ListedPage("Initiatieven van bewoners", i.Title, $"/initiatieven/{i.Code}", i.ChangedOn))];
}
