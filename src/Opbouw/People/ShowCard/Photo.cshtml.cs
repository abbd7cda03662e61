using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.People.ShowCard;

/// <summary>The picture on a card, under the hash of its content. Who takes the picture away, takes the address away too.</summary>
[PublicPage]
public sealed class PhotoPage(OpbouwDb db, WorkerCards cards) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string code, string hash, CancellationToken ct)
    {
        if (await cards.OfCodeAsync(code, ct) is not [var shown, ..])
            return NotFound();
        var account = shown.Card.AccountId;
        if (await db.Set<WorkerPhoto>().AsNoTracking().SingleOrDefaultAsync(photo => photo.AccountId == account && photo.Hash == hash, ct) is not { } photo)
            return NotFound();
        // A day, not for ever: a picture that was taken away must be gone from browsers too.
        Response.Headers.CacheControl = "public, max-age=86400";
        return File(photo.Bytes, "image/jpeg");
    }
}
