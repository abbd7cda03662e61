using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Pages;
using Opbouw.Shared.Persistence;

namespace Opbouw.Initiatives.OnSite;

/// <summary>One initiative that the group wants to be seen.</summary>
[KeptPage]
public sealed class OneInitiativePage(OpbouwDb db) : PageModel
{
    public PublishedInitiative Initiative { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (await db.Set<PublishedInitiative>().AsNoTracking().SingleOrDefaultAsync(published => published.Code == code, ct) is not { } initiative)
            return NotFound();
        Initiative = initiative;
        return Page();
    }
}
