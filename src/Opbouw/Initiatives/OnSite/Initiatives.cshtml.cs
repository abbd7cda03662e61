using System.Linq.Expressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.PublicSite;
using Opbouw.Shared.Pages;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Ui;
using Opbouw.Signals;

namespace Opbouw.Initiatives.OnSite;

/// <summary>What residents are doing themselves. Reads published rows only.</summary>
[KeptPage("wijk", "onderwerp", "fase", "meedoen", "blad")]
public sealed class InitiativesPage(OpbouwDb db, OrganisationAreas areas, IEnumerable<IOpenCalls> calls) : PageModel
{
    private const int PageSize = 12;

    [BindProperty(SupportsGet = true, Name = "wijk")]
    public string? Area { get; set; }

    [BindProperty(SupportsGet = true, Name = "onderwerp")]
    public Theme? Theme { get; set; }

    [BindProperty(SupportsGet = true, Name = "fase")]
    public InitiativePhase? Phase { get; set; }

    [BindProperty(SupportsGet = true, Name = "meedoen")]
    public bool OnlyOpen { get; set; }

    [BindProperty(SupportsGet = true, Name = "blad")]
    public int Sheet { get; set; } = 1;

    public IReadOnlyList<PublishedInitiative> Rows { get; private set; } = [];

    public IReadOnlyList<Choice> Areas { get; private set; } = [];

    /// <summary>The city with its districts; a click shows what is there. Null when nobody knows where they lie.</summary>
    public IHtmlContent? Map { get; private set; }

    /// <summary>The districts of the map, in its order, with how many initiatives.</summary>
    public IReadOnlyList<(AreaNode Area, int Number)> Districts { get; private set; } = [];

    public int LastSheet { get; private set; } = 1;

    /// <summary>What one can sign up for today.</summary>
    public IReadOnlyList<OpenCall> Calls { get; private set; } = [];

    public bool IsChosen => !string.IsNullOrWhiteSpace(Area) || Theme is not null || Phase is not null || OnlyOpen;

    public async Task OnGetAsync(CancellationToken ct)
    {
        foreach (var source in calls) Calls = [.. Calls, .. await source.OpenNowAsync(ct)];
        var all = db.Set<PublishedInitiative>().AsNoTracking();
        var snapshot = await areas.SnapshotAsync(ct);
        Areas = [.. (await all.Select(i => i.AreaId).Distinct().ToListAsync(ct)).Select(id => snapshot.Tree.Find(id)).OfType<AreaNode>().OrderBy(area => area.Name, StringComparer.Ordinal).Select(area => new Choice(area.Code, area.Name))];
        await LoadMapAsync(all, snapshot, ct);
        var inside = snapshot.Find(Area);
        if (inside is not null && Areas.All(known => known.Value != inside.Code)) Areas = [new Choice(inside.Code, inside.Name), .. Areas];
        var chosen = all;
        if (!string.IsNullOrWhiteSpace(Area)) chosen = chosen.Where(InAny(snapshot.Tree, inside));
        if (Theme is { } theme) chosen = chosen.Where(i => i.Theme == theme);
        if (Phase is { } phase) chosen = chosen.Where(i => i.Phase == phase);
        if (OnlyOpen) chosen = chosen.Where(i => i.IsOpen);
        LastSheet = Math.Max(1, (await chosen.CountAsync(ct) + PageSize - 1) / PageSize);
        Sheet = Math.Clamp(Sheet, 1, LastSheet);
        Rows = await chosen.OrderByDescending(i => i.ChangedOn).ThenBy(i => i.Code).Skip((Sheet - 1) * PageSize).Take(PageSize).ToListAsync(ct);
    }

    /// <summary>In this area or in one inside it.</summary>
    private static Expression<Func<PublishedInitiative, bool>> InAny(AreaTree tree, AreaNode? area)
    {
        List<AreaId> inside = area is null ? [] : [.. tree.DescendantsAndSelf(area.Id).Select(node => node.Id)];
        return i => inside.Contains(i.AreaId);
    }

    private async Task LoadMapAsync(IQueryable<PublishedInitiative> all, AreaSnapshot snapshot, CancellationToken ct)
    {
        if (snapshot.Districts is not [var first, ..] || snapshot.Tree.AncestorOfKind(first.Id, AreaKind.City) is not { } city) return;
        Map = snapshot.MapWithLinks(city, area => $"/initiatieven?wijk={area.Code}");
        var numbers = await all.GroupBy(i => i.AreaId).Select(group => new { group.Key, Number = group.Count() }).ToListAsync(ct);
        Districts = [.. snapshot.Tree.Children(city.Id, snapshot.On).Select(part => (part, numbers.Where(one => snapshot.Tree.IsWithin(one.Key, part.Id)).Sum(one => one.Number)))];
    }
}
