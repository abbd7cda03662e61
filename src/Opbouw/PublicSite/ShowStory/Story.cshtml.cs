using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Pages;
using Opbouw.Shared.Persistence;

namespace Opbouw.PublicSite.ShowStory;

/// <summary>One story; or that it is gone.</summary>
[KeptPage]
public sealed class StoryPage(OpbouwDb db, Stories stories) : PageModel
{
    public ToldStory Told { get; private set; } = null!;

    public ShownPicture? Picture { get; private set; }

    public bool IsGone { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (await stories.FindAsync(code, ct) is not { } told)
            return NotFound();
        Told = told;
        if (IsGone = stories.IsGone(told.Story))
            Response.StatusCode = StatusCodes.Status410Gone;
        else if (told.Story.PictureHash is { } hash)
            Picture = await db.Set<SitePicture>().AsNoTracking().Where(picture => picture.Hash == hash).Select(picture => new ShownPicture(picture.Hash, picture.Width, picture.Height)).SingleOrDefaultAsync(ct);
        return Page();
    }
}
