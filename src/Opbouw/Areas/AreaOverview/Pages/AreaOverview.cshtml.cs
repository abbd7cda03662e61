using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Areas.Map;
using Opbouw.Shared.Pages;

namespace Opbouw.Areas.AreaOverview.Pages;

/// <summary>All areas, city by city: the map, the parts, and the parts of those.</summary>
[KeptPage]
public sealed class AreaOverviewPage(OrganisationAreas areas) : PageModel
{
    // A page with every city of the country would be of no use to anybody.
    private const int MostCities = 20;

    public required AreaSnapshot Snapshot { get; set; }

    public IReadOnlyList<(AreaNode City, AreaMapView? Map)> Cities { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Snapshot = await areas.SnapshotAsync(ct);
        Cities = [.. Snapshot.Tree.All.Where(area => area.Kind == AreaKind.City && area.IsValidOn(Snapshot.On))
            .OrderBy(city => city.Name, StringComparer.Ordinal).Take(MostCities)
            .Select(city => (city, AreaMapView.Of(Snapshot, city)))];
    }

    public IReadOnlyList<AreaNode> PartsOf(AreaNode area) => Snapshot.Tree.Children(area.Id, Snapshot.On);
}
