using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Pages;
using Opbouw.Shared.Persistence;

namespace Opbouw.Initiatives.OnSite;

/// <summary>One initiative that the group wants to be seen.</summary>
[KeptPage]
public sealed class OneInitiativePage(OpbouwDb db, WorkContext work) : PageModel
{
    public PublishedInitiative Initiative { get; private set; } = null!;

    /// <summary>As schema.org says it.</summary>
    public IReadOnlyDictionary<string, object?> Schema => new Dictionary<string, object?>
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Project",
        ["name"] = Initiative.Title,
        ["description"] = Initiative.Idea,
        ["url"] = new Uri(work.Organisation.Address, $"/initiatieven/{Initiative.Code}").AbsoluteUri,
        ["foundingDate"] = FormattableString.Invariant($"{Initiative.StartedOn:yyyy-MM-dd}"),
        ["areaServed"] = Initiative.AreaName,
    };

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (await db.Set<PublishedInitiative>().AsNoTracking().SingleOrDefaultAsync(published => published.Code == code, ct) is not { } initiative)
            return NotFound();
        Initiative = initiative;
        return Page();
    }
}
