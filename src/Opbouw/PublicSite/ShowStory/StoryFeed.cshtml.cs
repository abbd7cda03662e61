using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.PublicSite.ShowStory;

/// <summary>The newest stories as a feed (Atom, RFC 4287). What was taken back is not in it any more.</summary>
[PublicPage]
public sealed class StoryFeedPage(Stories stories, WorkContext work, LocalTime time) : PageModel
{
    private const int Shown = 30;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var told = await stories.NewestAsync(Shown, ct);
        var site = work.Organisation.Address;
        var feed = new XElement(Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", SiteLanguages.Dutch),
            new XElement(Atom + "title", $"Verhalen uit de buurt, {work.Organisation.Name}"),
            new XElement(Atom + "id", new Uri(site, "/verhalen")),
            Link("self", new Uri(site, "/verhalen/atom.xml")),
            Link("alternate", new Uri(site, "/verhalen")),
            new XElement(Atom + "updated", Moment(told.Count > 0 ? told[0].Story.On : time.Today)),
            told.Select(one => new XElement(Atom + "entry",
                new XElement(Atom + "title", one.Story.Title),
                new XElement(Atom + "id", new Uri(site, one.Story.Address)),
                Link("alternate", new Uri(site, one.Story.Address)),
                new XElement(Atom + "updated", Moment(one.Story.On)),
                new XElement(Atom + "author", new XElement(Atom + "name", one.Story.Teller)),
                new XElement(Atom + "summary", one.Story.Lead))));
        Response.Headers.CacheControl = "no-cache";
        return Content(XmlText.Of(feed), "application/atom+xml; charset=utf-8", Encoding.UTF8);
    }

    private static XElement Link(string rel, Uri address) => new(Atom + "link", new XAttribute("rel", rel), new XAttribute("href", address));

    private static string Moment(DateOnly day) => LocalTime.StartOf(day).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
