using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;

namespace Opbouw.PublicSite.Overview;

/// <summary>The site map, for search engines (sitemaps.org 0.9).</summary>
[PublicPage]
public sealed class SiteMapPage(SiteOverview overview, WorkContext work) : PageModel
{
    // The standard's own limit.
    private const int Most = 50_000;

    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var pages = (await overview.GroupsAsync(ct)).SelectMany(group => group).DistinctBy(page => page.Href).Take(Most);
        var map = new XElement(Map + "urlset", pages.Select(page => new XElement(Map + "url",
            new XElement(Map + "loc", new Uri(work.Organisation.Address, page.Href).AbsoluteUri),
            page.ChangedOn is { } day ? new XElement(Map + "lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null)));
        Response.Headers.CacheControl = "no-cache";
        return Content(XmlText.Of(map), "application/xml; charset=utf-8", Encoding.UTF8);
    }
}
