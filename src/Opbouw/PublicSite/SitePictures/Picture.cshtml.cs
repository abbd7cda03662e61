using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.PublicSite.SitePictures;

/// <summary>A picture of a page, under the hash of its content.</summary>
[PublicPage]
public sealed class PicturePage(OpbouwDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string hash, string width, CancellationToken ct)
    {
        if (await db.Set<SitePicture>().AsNoTracking().SingleOrDefaultAsync(picture => picture.Hash == hash, ct) is not { } picture || picture.OfWidth(width) is not { } bytes)
            return NotFound();
        // A day, not for ever: a picture that was taken away must be gone from browsers too.
        Response.Headers.CacheControl = "public, max-age=86400";
        return File(bytes, "image/jpeg");
    }
}
