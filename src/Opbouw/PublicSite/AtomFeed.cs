using System.Globalization;
using System.Xml.Linq;
using Opbouw.Shared.Time;

namespace Opbouw.PublicSite;

/// <summary>One thing in a feed.</summary>
/// <param name="Author">As visitors call her; null: the organisation.</param>
public sealed record FeedEntry(string Title, string Address, DateOnly On, string Summary, string? Author = null);

/// <summary>What is new on a page, for programs that follow it (Atom, RFC 4287).</summary>
public static class AtomFeed
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <param name="page">Address of the page that it follows; the feed itself lies below it, at <c>atom.xml</c>.</param>
    /// <param name="updated">Of the feed when it is empty.</param>
    public static string Of(string title, string author, Uri site, string page, IReadOnlyList<FeedEntry> entries, DateOnly updated) => XmlText.Of(new XElement(Atom + "feed",
        new XAttribute(XNamespace.Xml + "lang", SiteLanguages.Dutch),
        new XElement(Atom + "title", title),
        new XElement(Atom + "id", new Uri(site, page)),
        Link("self", new Uri(site, $"{page}/atom.xml")),
        Link("alternate", new Uri(site, page)),
        new XElement(Atom + "updated", Moment(entries.Count > 0 ? entries[0].On : updated)),
        new XElement(Atom + "author", new XElement(Atom + "name", author)),
        entries.Select(one => new XElement(Atom + "entry",
            new XElement(Atom + "title", one.Title),
            new XElement(Atom + "id", new Uri(site, one.Address)),
            Link("alternate", new Uri(site, one.Address)),
            new XElement(Atom + "updated", Moment(one.On)),
            one.Author is null ? null : new XElement(Atom + "author", new XElement(Atom + "name", one.Author)),
            new XElement(Atom + "summary", one.Summary)))));

    private static XElement Link(string rel, Uri address) => new(Atom + "link", new XAttribute("rel", rel), new XAttribute("href", address));

    private static string Moment(DateOnly day) => LocalTime.StartOf(day).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
