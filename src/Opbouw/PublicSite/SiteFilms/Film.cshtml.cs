using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Opbouw.Shared.Overload;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.PublicSite.SiteFilms;

/// <summary>A film of a page, or its subtitles, under the hash of its content. A browser asks for the part that it shows; only those pieces are read.</summary>
[PublicPage, Streams]
public sealed class FilmPage(OpbouwDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string hash, string ending, CancellationToken ct)
    {
        // What is under this address never changes. A day, not for ever: a film that was taken away must be gone from browsers too.
        Response.Headers.CacheControl = "public, max-age=86400, immutable";
        if (ending == SiteSubtitles.Ending)
            return SiteSubtitles.IdOf(hash) is { } id && await db.Set<SiteSubtitles>().AsNoTracking().SingleOrDefaultAsync(subtitles => subtitles.Id == id, ct) is { } words
                ? File(Encoding.UTF8.GetBytes(words.Text), "text/vtt; charset=utf-8") : Unknown();
        if (await db.Set<SiteFilm>().AsNoTracking().SingleOrDefaultAsync(film => film.Hash == hash && film.IsWhole, ct) is not { } film || ending != SiteFilm.EndingOf(film.Kind))
            return Unknown();
        return new FileStreamResult(new FilmStream(db, film), SiteFilm.ContentTypeOf(film.Kind)) { EntityTag = new EntityTagHeaderValue($"\"{film.Hash}\""), EnableRangeProcessing = true };
    }

    private NotFoundResult Unknown()
    {
        Response.Headers.CacheControl = "no-store";
        return NotFound();
    }
}
