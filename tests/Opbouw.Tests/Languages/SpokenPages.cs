using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Ui.Languages;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Languages;

/// <summary>Public pages of one house, as a visitor sees them in a language: the entrances, and the rest that only English speaks.</summary>
internal sealed class SpokenPages(TestHouse house, SpokenLanguage language)
{
    private readonly List<Page> pages = [];

    public IReadOnlyList<Page> All => pages;

    /// <summary>The four entrances, with what is refused there and what comes after.</summary>
    public async Task<SpokenPages> Entrances()
    {
        var worker = await house.Given.AWorker();
        var card = await house.Given.AWorkerCard(worker);
        await Take("/mijn-opbouwwerker", "/mijn-opbouwwerker?Postcode=12", "/mijn-opbouwwerker?Postcode=9999", "/mijn-opbouwwerker?Postcode=1353", $"/opbouwwerker/{card}", "/zeg-het", "/zeg-het?idee=true", $"/bel-mij/{card}", "/kaart");
        await house.Inside().Add(Street(1, "Kanariestraat", await house.Given.TheArea("Waterwijk")), Street(2, "Kanariestraat", await house.Given.TheArea("Filmwijk")), Street(3, "Kanariestraatje", await house.Given.TheArea("Filmwijk")));
        await Take("/mijn-opbouwwerker", "/mijn-opbouwwerker?Postcode=ka", "/mijn-opbouwwerker?Postcode=kanariestraat", "/mijn-opbouwwerker?Postcode=kanarie", "/mijn-opbouwwerker?Postcode=zwaluwlaan");
        await house.Inside().Change(db => db.Set<AreaStreet>().ExecuteDeleteAsync(TestContext.Current.CancellationToken));
        var area = pages[0].All("details a[href*='/gebieden/']").Select(link => link.GetAttribute("href")!).ToList();
        await Take([.. area.Take(1), .. area.Where(address => address.Contains("waterwijk", StringComparison.OrdinalIgnoreCase)).Take(1)]);
        await Press("/zeg-het");
        await Press("/zeg-het", ("Form.Words", "Kanarie"), ("Form.Area", (await house.Given.TheArea()).Value.ToString()));
        await Press("/kaart");
        await Press("/kaart", ("Form.Code", "ABCDEFGHJK"));
        await Press($"/bel-mij/{card}");
        await Press($"/bel-mij/{card}", ("Form.Name", "Kanarie"), ("Form.Phone", "06 12 34 56 78"), ("Form.SaysYes", "true"));
        return this;
    }

    /// <summary>Pages that English speaks too.</summary>
    public async Task<SpokenPages> TheRest()
    {
        var worker = await house.Given.AWorker();
        var (coffee, walk) = (await house.Given.ASlot(worker, days: 20), await house.Given.AWalk(worker));
        var key = await house.Given.ABooking(walk);
        await house.Given.LetItBegin(walk);
        await house.Given.AnObservation(worker, walk, "Kanarie.");
        await Take("", "/kennismaken", coffee.Address, walk.Address, $"/afspraak/{key}", $"/afspraak/{await house.Given.ABooking(await house.Given.ASlot(worker, days: 22))}", "/u-zei-wij-deden", "/verhalen", "/zoeken", "/zoeken?q=kanarie", "/overzicht",
            "/privacy", "/toegankelijkheid", "/wat-wij-delen", "/gebieden", "/mijn-buurt", "/zo-testen-we", "/initiatieven", "/initiatieven?fase=Stopped", $"/meedoen/{await house.Given.AnInvite(worker)}", $"/initiatieven/{await house.Given.AnInitiativeOnSite(worker, "Kanarietuin")}");
        await Press(coffee.Address);
        await Press("/vergunning-nodig");
        await Press("/vergunning-nodig", ("Form.Ground", "eigen"));
        await Press("/vergunning-nodig", ("Form.Ground", "openbaar"), ("Form.Visitors", "veel"), ("Form.MetresFree", "3,5,5"), ("Form.Sound", "900"));
        await Press("/vergunning-nodig", ("Form.Ground", "openbaar"), ("Form.Holds", "Food"));
        await Press("/vergunning-nodig", ("Form.Ground", "openbaar"), ("Form.Holds", "Alcohol"), ("Form.On", "07-06-2026"), ("Form.From", "9:30"), ("Form.Until", "21:00"), ("Form.Visitors", "80"), ("Form.MetresFree", "4"), ("Form.SquareMetres", "9"), ("Form.Sound", "60"));
        await Press("/vergunning-nodig", ("Form.Ground", "openbaar"), ("Form.From", "9:30"), ("Form.Until", "21:00"));
        var group = await house.Given.ASupportedGroup(worker, "Kanarieplein");
        await Take($"/steun/{group.Code}", $"/mijn-steun/{await house.Given.AVoice(group)}?gedaan=true", $"/steun/{group.Code}?van={await house.Given.AVoice(group)}");
        await Press($"/steun/{group.Code}");
        await house.Given.AnAsk(group.Key, "Kanarie gezocht.", onSite: true);
        await Take("/gevraagd", "/gevraagd?soort=Money", "/aanbieden", $"/aanbod/{(await house.Given.AnOfferHeldBy(worker, state: Opbouw.Offers.OfferState.Waiting)).Key}?gemaakt=true",
            $"/aanbod/{(await house.Given.AnAskedOffer(worker)).Offer.Key}", $"/aanbod/{(await house.Given.AnOfferToCheck(worker)).Offer.Key}");
        await Press("/aanbieden");
        await Campaigns(worker);
        return this;
    }

    private async Task Campaigns(Person worker)
    {
        var (open, later, past) = (await house.Given.ACampaign(worker, places: 1, title: "Kanarietheepot"), await house.Given.ACampaign(worker, opensIn: 3, title: "Kanariebank"), await house.Given.ACampaign(worker, title: "Kanariespel"));
        var (first, second) = (await house.Given.ASignUp(open), await house.Given.ASignUp(open));
        await house.Given.LetItEnd(past);
        await Take("", "/initiatieven", open.Address, $"{open.Address}?aangemeld=true", later.Address, past.Address, await house.Given.OwnPageOf(first.Id), await house.Given.OwnPageOf(second.Id));
        await Press(open.Address);
        await Press(await house.Given.OwnPageOf(first.Id));
    }

    /// <summary>What these pages say in Dutch, apart from links to a page that is in Dutch.</summary>
    public IEnumerable<string> Dutch() => pages.SelectMany(page => page.All("[lang='nl']")).Where(element => !LeadsToDutch(element)).Select(Page.Text).Distinct().Order(StringComparer.Ordinal);

    private bool LeadsToDutch(IElement element) => element.Closest("a[href^='/']")?.GetAttribute("href") is { } to && to != language.Prefix && !to.StartsWith(language.Prefix + "/", StringComparison.Ordinal);

    private static AreaStreet Street(int number, string name, AreaId area) => new() { ListId = new StreetListId(Guid.Empty), Number = number, Postcode = "1339AB", Name = name, Folded = StreetName.Fold(name), AreaId = area };

    private async Task Take(params string[] addresses)
    {
        foreach (var address in addresses)
            Keep(await house.Visitor().Get(address.StartsWith(language.Prefix + "/", StringComparison.Ordinal) ? address : language.Prefix + address));
    }

    /// <summary>Sends the first form of this page with these answers; without any it comes back with what is wrong.</summary>
    private async Task Press(string address, params (string Name, string Value)[] answers)
    {
        var page = await house.Visitor().Get(language.Prefix + address);
        var element = (IHtmlFormElement)page.All("main form[method='post']")[0];
        var form = answers.Aggregate(Form.Of(page.Browser, page, element), (form, answer) => form.Put(answer.Name, answer.Value));
        Keep(await page.Browser.Send(form.Request((IHtmlButtonElement)element.QuerySelector("button:not([type='button'])")!)));
    }

    private void Keep(Page page)
    {
        Assert.True((int)page.Status < 500, $"{page}");
        pages.Add(page);
    }
}
