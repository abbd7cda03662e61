using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Security;

namespace Opbouw.Upkeep.CheckHouse;

/// <summary>The same look as <c>opbouw check</c>, for an administrator without a keyboard on the server.</summary>
[Needs(UpkeepRights.CheckCode)]
public sealed class CheckHousePage(HouseCheck check) : PageModel
{
    public IReadOnlyList<CheckLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Lines = await check.RunAsync(ct);
}
