using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.PublicSite;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Initiatives.OnSite;

/// <summary>What residents began or changed lately, as a feed.</summary>
[PublicPage]
public sealed class InitiativeFeedPage(OpbouwDb db, WorkContext work, LocalTime time) : PageModel
{
    private const int Shown = 30;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var newest = (await db.Set<PublishedInitiative>().AsNoTracking().OrderByDescending(i => i.ChangedOn).ThenBy(i => i.Code).Take(Shown).ToListAsync(ct))
            .Select(i => new FeedEntry(i.Title, $"/initiatieven/{i.Code}", i.ChangedOn, $"{i.AreaName}. {i.Phase.Label()}. {i.Idea}"));
        Response.Headers.CacheControl = "no-cache";
        return Content(AtomFeed.Of($"Initiatieven van bewoners, {work.Organisation.Name}", work.Organisation.Name, work.Organisation.Address, "/initiatieven", [.. newest], time.Today), AtomFeed.ContentType, Encoding.UTF8);
    }
}
