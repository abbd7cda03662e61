using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Pages;

namespace Opbouw.PublicSite.Overview;

/// <summary>The site map, for people.</summary>
[KeptPage]
public sealed class OverviewPage(SiteOverview overview) : PageModel
{
    public IReadOnlyList<IGrouping<string, ListedPage>> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Groups = await overview.GroupsAsync(ct);
}
