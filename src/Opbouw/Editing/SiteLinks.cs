using Microsoft.AspNetCore.Routing.Template;
using Opbouw.PublicSite;

namespace Opbouw.Editing;

/// <param name="Kind">"Link", "Foto" or "Film".</param>
public sealed record SiteFault(string Kind, string What, string Why);

/// <summary>Links that lead nowhere, pictures that say nothing, films that are gone or can not be followed. It does not call on other sites.</summary>
public sealed class SiteLinks(SitePages pages, SiteFilms films, EndpointDataSource endpoints)
{
    private HashSet<Guid>? onTheSite;
    private KeptFilms? kept;

    public async Task<IReadOnlyList<SiteFault>> FaultsAsync(SiteText text, CancellationToken ct)
    {
        onTheSite ??= (await pages.EverythingAsync(ct)).Where(page => !page.IsGone).Select(page => page.PageId).ToHashSet();
        var faults = new List<SiteFault>();
        foreach (var block in text.Blocks)
        {
            if (block is { Kind: BlockKind.Picture, Alt: null })
                faults.Add(new("Foto", block.Heading ?? "Zonder tekst", "Schrijf op wat er te zien is."));
            if (block.Kind == BlockKind.Film)
                faults.AddRange(FilmFaults(block, kept ??= await films.KeptAsync(ct)));
            foreach (var link in SiteMarkdown.LinksOf(block.Text).Append(block.Link).OfType<string>())
                if (!LeadsSomewhere(link))
                    faults.Add(new("Link", link, "Deze pagina is er niet."));
        }

        return faults;
    }

    private static IEnumerable<SiteFault> FilmFaults(SiteBlock block, KeptFilms kept)
    {
        var name = block.Heading ?? "Zonder titel";
        if (string.IsNullOrWhiteSpace(block.Text))
            yield return new("Film", name, "Schrijf op wat er te zien en te horen is.");
        if (block.Film is { } film && !kept.Films.Contains(film))
            yield return new("Film", name, "De film is er niet meer. Stuur hem nog een keer.");
        if (block.Film is not null && (SiteSubtitles.IdOf(block.Subtitles) is not { } subtitles || !kept.Subtitles.Contains(subtitles)))
            yield return new("Film", name, "Er zijn geen ondertitels bij. Wie niet hoort, mist wat er gezegd wordt.");
    }

    private bool LeadsSomewhere(string link)
    {
        if (!link.StartsWith('/'))
            return true;
        var path = link.Split('?', '#')[0].TrimEnd('/');
        if (OfASitePage(path.TrimStart('/').Split('/')) is { } address)
            return onTheSite!.Contains(address.Id);
        return path.Length == 0 || endpoints.Endpoints.OfType<RouteEndpoint>().Any(endpoint => Matches(endpoint, path));
    }

    private static SiteAddress? OfASitePage(string[] parts) => parts switch
    {
        [{ Length: 2 } language, .. var rest] when SiteLanguages.IsKnown(language) => SiteAddress.OfPath(string.Join('/', rest), language),
        _ => SiteAddress.OfPath(string.Join('/', parts), SiteLanguages.Dutch),
    };

    private static bool Matches(RouteEndpoint endpoint, string path) => endpoint.RoutePattern.RawText is { Length: > 0 } route
        && !route.Contains("{*", StringComparison.Ordinal)
        && new TemplateMatcher(TemplateParser.Parse(route.TrimStart('/')), []).TryMatch(path, []);
}
