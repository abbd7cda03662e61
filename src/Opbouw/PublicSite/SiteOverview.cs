using Opbouw.Areas;
using Opbouw.People;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.PublicSite;

/// <summary>Everything a visitor can read, by group.</summary>
public sealed class SiteOverview(SitePages pages, Stories stories, WorkerCards cards, OrganisationAreas areas, NavMenu menu, IEnumerable<IListedPages> others, LocalTime time)
{
    private const int MostStories = 500;

    public async Task<IReadOnlyList<IGrouping<string, ListedPage>>> GroupsAsync(CancellationToken ct)
    {
        var listed = new List<ListedPage>();
        listed.AddRange(FromMenus());
        listed.AddRange((await pages.EverythingAsync(ct)).Where(page => !page.IsGone).Select(page => new ListedPage(GroupOf(page), page.Title, page.Address.Public, LocalTime.DayOf(page.At))));
        listed.AddRange((await stories.NewestAsync(MostStories, ct)).Select(told => new ListedPage("Verhalen", told.Story.Title, told.Story.Address, told.Story.On)));
        foreach (var other in others)
            listed.AddRange(await other.ListAsync(ct));
        listed.AddRange((await cards.AllAsync(ct)).DistinctBy(worker => worker.Card.Code).Select(worker => new ListedPage("Opbouwwerkers", worker.Card.Name, worker.Card.Address)));
        var tree = await areas.TreeAsync(ct);
        listed.AddRange(tree.All.Where(area => area.IsValidOn(time.Today) && area.Kind is AreaKind.City or AreaKind.District or AreaKind.Quarter)
            .OrderBy(area => area.Name, StringComparer.CurrentCulture).Select(area => new ListedPage("Gebieden", area.Name, AreaAddress.Of(tree, area, time.Today))));
        return [.. listed.GroupBy(page => page.Group)];
    }

    private IEnumerable<ListedPage> FromMenus() => new[] { NavPlace.Menu, NavPlace.Door, NavPlace.Foot }.SelectMany(place => menu.For(Audience.Visitors, place, static _ => false))
        .Where(entry => SiteAddress.OfPath(entry.Href.TrimStart('/'), SiteLanguages.Dutch) is null).DistinctBy(entry => entry.Href)
        .Select(entry => new ListedPage("Beginnen", entry.Text, entry.Href)).Prepend(new ListedPage("Beginnen", "Voorpagina", "/"));

    private static string GroupOf(SitePageLine page) => page.Language != SiteLanguages.Dutch ? "Andere talen" : page.Address.Section == SiteSection.Partners ? "Voor netwerkpartners" : "Over opbouwwerk";
}
