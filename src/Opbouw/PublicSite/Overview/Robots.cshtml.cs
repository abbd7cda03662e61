using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;

namespace Opbouw.PublicSite.Overview;

/// <summary>What search engines may read: all that everybody may. An invented organisation is for nobody to find.</summary>
[PublicPage]
public sealed class RobotsPage(WorkContext work) : PageModel
{
    public IActionResult OnGet()
    {
        Response.Headers.CacheControl = "no-cache";
        var text = work.Organisation.IsDemo ? "User-agent: *\nDisallow: /\n" : $"User-agent: *\nDisallow: /zoeken\nSitemap: {new Uri(work.Organisation.Address, "/sitemap.xml")}\n";
        return Content(text, "text/plain; charset=utf-8", Encoding.UTF8);
    }
}
