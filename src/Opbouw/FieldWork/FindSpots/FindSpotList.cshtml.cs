using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.FieldWork.FindSpots;

/// <summary>The find-spots of my teams.</summary>
[Needs(FieldWorkRights.RecordContactCode)]
public sealed class FindSpotListPage(OpbouwDb db, MyFindSpots mySpots, OrganisationAreas areas) : PageModel
{
    public IReadOnlyList<FindSpot> Spots { get; private set; } = [];

    /// <summary>Those that residents read of.</summary>
    public IReadOnlySet<FindSpotId> Shown { get; private set; } = new HashSet<FindSpotId>();

    public AreaTree Tree { get; private set; } = AreaTree.Empty;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Spots = await mySpots.ListAsync(ct);
        Shown = (await db.Set<ShownPlace>().Select(place => place.FindSpotId).ToListAsync(ct)).ToHashSet();
        Tree = await areas.TreeAsync(ct);
    }
}
