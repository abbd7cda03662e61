using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Films;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;

namespace Opbouw.PublicSite;

/// <summary>A page ready to be drawn.</summary>
public sealed record ShownPage(SiteAddress Address, string Title, string Lead, IReadOnlyList<ShownBlock> Blocks)
{
    public bool IsRightToLeft => SiteLanguages.IsRightToLeft(Address.Language);
}

/// <param name="Part">Its partial view, with what that shows.</param>
public sealed record ShownBlock(SiteBlock Block, HtmlString Html, ShownPicture? Picture, (string View, object Model)? Part)
{
    /// <summary>Of a film that lies with us; null when it is on another site, or gone.</summary>
    public ShownFilm? Film { get; init; }
}

/// <param name="Width">In pixels, as <paramref name="Height"/>.</param>
public sealed record ShownFilm(string Hash, FilmKind Kind, int Width, int Height)
{
    public string Address => SiteFilm.AddressOf(Hash, Kind);

    /// <summary>The frame it stands in, before a picture of it came: nothing jumps.</summary>
    public string Shape => ((double)Width / Height) switch { > 1.5 => "film--wide", > 1.15 => "film--old", > 0.85 => "film--square", _ => "film--upright" };
}

public sealed record ShownPicture(string Hash, int Width, int Height)
{
    /// <summary>For a browser that chooses itself.</summary>
    public string Sizes => string.Join(", ", SitePicture.Widths.Where((width, place) => place == 0 || SitePicture.Widths[place - 1] < Width).Select(width => $"{SitePicture.AddressOf(Hash, width)} {Math.Min(width, Width)}w"));

    public string Usual => SitePicture.AddressOf(Hash, SitePicture.Widths[1]);
}

/// <summary>Draws the words of a page: fills in the name of the organisation, makes Markdown HTML, asks other rooms for their parts.</summary>
public sealed class PageDrawing(OpbouwDb db, WorkContext work, IEnumerable<ISitePart> parts)
{
    private const string OrganisationPlace = "{organisatie}";

    public async Task<ShownPage> DrawAsync(SiteAddress address, SiteText text, CancellationToken ct)
    {
        var hashes = text.Blocks.Select(block => block.Picture).OfType<string>().ToList();
        var pictures = hashes.Count == 0 ? [] : await db.Set<SitePicture>().AsNoTracking().Where(picture => hashes.Contains(picture.Hash))
            .Select(picture => new ShownPicture(picture.Hash, picture.Width, picture.Height)).ToDictionaryAsync(picture => picture.Hash, ct);
        var films = await FilmsAsync(text, ct);
        var blocks = new List<ShownBlock>();
        foreach (var block in text.Blocks)
            blocks.Add(new(block with { Heading = block.Heading is { } heading ? Fill(heading) : null }, SiteMarkdown.ToHtml(Fill(block.Text)),
                block.Picture is { } hash ? pictures.GetValueOrDefault(hash) : null, await PartAsync(block, ct))
            { Film = films.GetValueOrDefault(block.Film ?? "") });
        return new(address, Fill(text.Title), Fill(text.Lead), blocks);
    }

    public string Fill(string words) => words.Replace(OrganisationPlace, work.Organisation.Name, StringComparison.Ordinal);

    private async Task<Dictionary<string, ShownFilm>> FilmsAsync(SiteText text, CancellationToken ct)
    {
        var hashes = text.Blocks.Select(block => block.Film).OfType<string>().ToList();
        return hashes.Count == 0 ? [] : await db.Set<SiteFilm>().AsNoTracking().Where(film => film.IsWhole && hashes.Contains(film.Hash))
            .Select(film => new ShownFilm(film.Hash, film.Kind, film.Width, film.Height)).ToDictionaryAsync(film => film.Hash, ct);
    }

    private async Task<(string View, object Model)?> PartAsync(SiteBlock block, CancellationToken ct) =>
        block.Kind == BlockKind.Part && parts.FirstOrDefault(part => part.Code == block.Part) is { } known && await known.ModelAsync(ct) is { } model ? (known.View, model) : null;
}
