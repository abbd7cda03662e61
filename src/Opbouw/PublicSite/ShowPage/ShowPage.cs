using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Pages;

namespace Opbouw.PublicSite.ShowPage;

/// <summary>A page that editors keep up, in the language of its address. One that was taken off the site says so.</summary>
[KeptPage]
public sealed class SitePageModel(SitePages pages, PageDrawing drawing) : PageModel
{
    public ShownPage Shown { get; private set; } = null!;

    /// <summary>The other pages of this section.</summary>
    public IReadOnlyList<SitePageLine> Others { get; private set; } = [];

    /// <summary>The same page in other languages.</summary>
    public IReadOnlyList<SiteAddress> Translations { get; private set; } = [];

    public bool IsGone { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? taal, string? naam, CancellationToken ct)
    {
        var path = Request.Path.Value!;
        var section = path.Split('/')[taal is null ? 1 : 2];
        // One address for one page: the first page has no name in it, and Dutch no language.
        if (taal == SiteLanguages.Dutch || path.EndsWith("/" + SiteAddress.Front, StringComparison.Ordinal)
            || SiteAddress.Of(section, naam, taal ?? SiteLanguages.Dutch) is not { } address || await pages.FindAsync(address, ct) is not { } page)
            return NotFound();
        Others = [.. (await pages.SectionAsync(address.Section, address.Language, ct)).Where(line => line.PageId != page.PageId)];
        if (page.IsGone)
        {
            (IsGone, Shown) = (true, new(address, page.Title, "", []));
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        Translations = [.. (await pages.LanguagesAsync(page.Path, ct)).Where(language => language != address.Language).Order(StringComparer.Ordinal).Select(address.In)];
        Shown = await drawing.DrawAsync(address, page.Text, ct);
        return Page();
    }
}
