using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.PublicSite.ShowStory;

/// <summary>The newest stories as a feed. What was taken back is not in it any more.</summary>
[PublicPage]
public sealed class StoryFeedPage(Stories stories, WorkContext work, LocalTime time) : PageModel
{
    private const int Shown = 30;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var told = (await stories.NewestAsync(Shown, ct)).Select(one => new FeedEntry(one.Story.Title, one.Story.Address, one.Story.On, one.Story.Lead, one.Story.Teller));
        Response.Headers.CacheControl = "no-cache";
        return Content(AtomFeed.Of($"Verhalen uit de buurt, {work.Organisation.Name}", work.Organisation.Name, work.Organisation.Address, "/verhalen", [.. told], time.Today), AtomFeed.ContentType, Encoding.UTF8);
    }
}
