using Microsoft.EntityFrameworkCore;
using Opbouw.PublicSite;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Editing;

/// <summary>What lies in the house, by hash.</summary>
public sealed record KeptFilms(IReadOnlySet<string> Films, IReadOnlySet<Guid> Subtitles);

/// <summary>Which films lie here, how large one may be, and which go: those that are on no page and in no draft.</summary>
/// <remarks><c>Opbouw:LargestFilm</c> is the bound in MB.</remarks>
public sealed class SiteFilms(OpbouwDb db, SitePages pages, IConfiguration configuration, LocalTime time, OpenTrail trail)
{
    /// <summary>Pages below this address take films.</summary>
    public const string Below = "/site-werk/film";

    /// <summary>In bytes, whatever the setting says.</summary>
    public const long LargestEver = 500L * Megabyte;

    private const int Megabyte = 1_000_000;
    private const int Usual = 200;

    /// <summary>What somebody sent yesterday may still be waiting for its block.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    public int MostMegabytes => (int)Math.Clamp(configuration.GetValue("Opbouw:LargestFilm", Usual), 1, LargestEver / Megabyte);

    public long MostBytes => (long)MostMegabytes * Megabyte;

    public static string FormOf(SiteAddress page, string block) => Below + page.Desk["/site-werk".Length..] + "/" + block;

    public async Task<KeptFilms> KeptAsync(CancellationToken ct) =>
        new((await db.Set<SiteFilm>().Where(film => film.IsWhole).Select(film => film.Hash).ToListAsync(ct)).ToHashSet(), (await db.Set<SiteSubtitles>().Select(one => one.Id).ToListAsync(ct)).ToHashSet());

    /// <summary>For handlers: those of a page that goes off the site.</summary>
    public async Task ForgetOfAsync(SitePageVersion leaving, CancellationToken ct)
    {
        var (films, subtitles) = Named(leaving.Text);
        await ForgetAsync(await db.Set<SiteFilm>().Where(film => films.Contains(film.Hash)).ToListAsync(ct),
            await db.Set<SiteSubtitles>().Where(one => subtitles.Contains(one.Id)).ToListAsync(ct), leaving.PageId, ct);
    }

    /// <summary>For handlers: all that nobody shows any more.</summary>
    public async Task ForgetUnusedAsync(CancellationToken ct)
    {
        var before = time.Now - Patience;
        await ForgetAsync(await db.Set<SiteFilm>().Where(film => film.SentAt < before).ToListAsync(ct), await db.Set<SiteSubtitles>().Where(one => one.SentAt < before).ToListAsync(ct), leaving: null, ct);
    }

    private async Task ForgetAsync(List<SiteFilm> films, List<SiteSubtitles> subtitles, Guid? leaving, CancellationToken ct)
    {
        var texts = (await pages.TextsAsync(ct)).Where(page => page.Key != leaving).Select(page => page.Value)
            .Concat((await db.Set<SiteDraft>().AsNoTracking().ToListAsync(ct)).Select(draft => draft.Text));
        var used = texts.Select(Named).ToList();
        foreach (var film in films.Where(film => !used.Any(text => text.Films.Contains(film.Hash))))
        {
            // By their keys: nobody need read a film to erase it.
            var pieces = await db.Set<SiteFilmPiece>().Where(piece => piece.FilmHash == film.Hash).Select(piece => piece.Number).ToListAsync(ct);
            db.RemoveRange(pieces.Select(number => new SiteFilmPiece { FilmHash = film.Hash, Number = number, Bytes = [] }));
            db.Remove(film);
            trail.Record(new SiteFilmMoved(Guid.ParseExact(film.Hash, "N"), FilmStep.Forgotten));
        }

        foreach (var one in subtitles.Where(one => !used.Any(text => text.Subtitles.Contains(one.Id))))
        {
            db.Remove(one);
            trail.Record(new SiteFilmMoved(one.Id, FilmStep.Forgotten));
        }
    }

    private static (IReadOnlyList<string> Films, IReadOnlyList<Guid> Subtitles) Named(SiteText text) =>
        ([.. text.Blocks.Select(block => block.Film).OfType<string>()], [.. text.Blocks.Select(block => SiteSubtitles.IdOf(block.Subtitles)).OfType<Guid>()]);
}
