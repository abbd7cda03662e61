using Microsoft.AspNetCore.Mvc;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;

namespace Opbouw.Editing.WriteBlock;

/// <summary>A film on a page, new or there already. What was sent is kept at once, because a browser sends a file only once; until its block is kept it is on no page.</summary>
[Needs(EditingRights.WriteCode)]
public sealed class WriteFilmPage(SiteDrafts drafts, SitePages pages, SiteFilms films, SentFilm sent, Send<KeepBlock, Nothing> keep) : BlockPage(drafts, pages, keep)
{
    private static readonly Refusal NoFilm = new("film.none", "Kies een film, of vul het adres op een andere site in.", "File");
    private static readonly Refusal NoSubtitles = new("film.no-subtitles", "Kies de ondertitels bij deze film: een bestand dat eindigt op .vtt.", "Subtitles");

    [BindProperty]
    public FilmForm Form { get; set; } = new();

    public int MostMegabytes => films.MostMegabytes;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        Form = Block is null ? new FilmForm { Seen = "" } : FilmForm.Of(Block);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        var picture = await PictureAsync(Form.Picture, ct);
        if (!Form.IsElsewhere)
            await TakeFilesAsync(ct);
        return ModelState.IsValid ? await KeepAsync(Form, id => Form.ToBlock(id, picture?.Hash ?? Picture), picture, ct) : Page();
    }

    private async Task TakeFilesAsync(CancellationToken ct)
    {
        var kept = await films.KeptAsync(ct);
        // A hash that somebody thought up is no film; one that went meanwhile must be sent again.
        Form.Film = kept.Films.Contains(Form.Film ?? "") ? Form.Film : null;
        Form.Titles = SiteSubtitles.IdOf(Form.Titles) is { } id && kept.Subtitles.Contains(id) ? Form.Titles : null;
        if (Form.File is { Length: > 0 } file)
            Form.Film = Taken(await sent.KeepAsync(file, ct)) ?? Form.Film;
        else if (Form.Film is null)
            this.Refuse(NoFilm);
        if (Form.Subtitles is { Length: > 0 } titles)
            Form.Titles = Taken(await sent.KeepSubtitlesAsync(titles, ct)) ?? Form.Titles;
        else if (Form.Titles is null)
            this.Refuse(NoSubtitles);
        ModelState.Remove("Form.Film");
        ModelState.Remove("Form.Titles");
    }

    private string? Taken(Outcome<string> outcome)
    {
        if (outcome is Outcome<string>.Refused { Refusal: var refusal })
            this.Refuse(refusal);
        return outcome is Outcome<string>.Done { Value: var hash } ? hash : null;
    }

    private async Task<bool> LoadAsync(CancellationToken ct) =>
        await OpenBlockAsync(ct) && Block is null or { Kind: BlockKind.Film } && (Block is not null || Stuk == New || HttpMethods.IsPost(Request.Method));
}
