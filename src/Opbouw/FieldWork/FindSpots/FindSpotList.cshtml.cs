using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Areas;
using Opbouw.Shared.Security;

namespace Opbouw.FieldWork.FindSpots;

/// <summary>The find-spots of my teams.</summary>
[Needs(FieldWorkRights.RecordContactCode)]
public sealed class FindSpotListPage(MyFindSpots mySpots, OrganisationAreas areas) : PageModel
{
    public IReadOnlyList<FindSpot> Spots { get; private set; } = [];

    public AreaTree Tree { get; private set; } = AreaTree.Empty;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Spots = await mySpots.ListAsync(ct);
        Tree = await areas.TreeAsync(ct);
    }
}
