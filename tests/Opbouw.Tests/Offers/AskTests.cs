using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Offers;
using Opbouw.Shared.Mail;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Offers;

/// <summary>A group asks, somebody says yes, both reach one another, and later both say whether it was real.</summary>
[Trait("Kind", "Trust")]
public abstract class AskTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Group_asks_and_who_offers_says_yes_by_the_link_in_the_mail()
    {
        var asked = await house.Given.AnAskedOffer(await house.Given.AWorkerIn("Waterwijk"));
        var mail = (await house.Inside().Mail()).Last(message => message.Subject == "Wilt u helpen?");
        Assert.Contains("Kom je zaterdag helpen?", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("06 87 65 43 21", mail.Body, StringComparison.Ordinal);
        Assert.Contains($"/aanbod/{asked.Offer.Key}", mail.Body, StringComparison.Ordinal);
        var own = await house.Visitor().Get($"/aanbod/{asked.Offer.Key}");
        Assert.DoesNotContain("06 87 65 43 21", own.Html, StringComparison.Ordinal);
        var asks = $"/groep/{asked.Group}/vragen/{asked.Ask}";
        Assert.DoesNotContain("kanariegever@", (await house.Visitor().Get($"{asks}?bereik={asked.Match}")).Html, StringComparison.Ordinal);

        var yes = (await own.FormWith("Ja, ik help").Press("Ja, ik help")).ShouldHaveNoErrors();

        Assert.Contains("06 87 65 43 21", (await yes.Follow("Bekijk hoe u de groep bereikt")).Html, StringComparison.Ordinal);
        var reach = await (await house.Visitor().Get(asks)).Follow("Bekijk hoe jullie elkaar bereiken");
        Assert.Contains("Kanariegever: kanariegever@voorbeeld.example", Page.Text(reach.One("main")), StringComparison.Ordinal);
        Assert.Contains("1 keer ja", reach.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_is_no_and_nobody_sees_how_to_reach_the_other()
    {
        var asked = await house.Given.AnAskedOffer(await house.Given.AWorkerIn("Waterwijk"));

        (await (await house.Visitor().Get($"/aanbod/{asked.Offer.Key}")).FormWith("Nee, nu niet").Press("Nee, nu niet")).ShouldHaveNoErrors();

        var page = await house.Visitor().Get($"/groep/{asked.Group}/vragen/{asked.Ask}?bereik={asked.Match}");
        Assert.Contains("Nu niet.", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("kanariegever@", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("06 87 65 43 21", (await house.Visitor().Get($"/aanbod/{asked.Offer.Key}?bereik={asked.Match}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_mail_a_worker_calls_and_passes_the_yes_on()
    {
        var asked = await house.Given.AnAskedOffer(await house.Given.AWorkerIn("Waterwijk"), contact: "06 11 22 33 44");
        var holder = await house.LogIn(await house.Inside().Read(db => db.Set<Offer>().Where(offer => offer.Id == asked.Offer.Id).Select(offer => offer.HolderId).SingleAsync(Ct)));
        Assert.Contains("Een groep vraagt iets aan wie handen aanbood", (await holder.Get("/mijn-dag")).Html, StringComparison.Ordinal);
        var page = await holder.Get($"/vraag-en-aanbod/{asked.Offer.Id}");
        Assert.DoesNotContain("06 11 22 33 44", page.Html, StringComparison.Ordinal);
        Assert.Contains("06 11 22 33 44", (await page.Follow("Laat het nummer zien")).Html, StringComparison.Ordinal);

        var button = Page.Text(page.All("button").First(one => one.TextContent.StartsWith("Zei ja", StringComparison.Ordinal)));
        (await page.FormWith(button).Press(button)).ShouldHaveNoErrors();

        Assert.Contains("06 11 22 33 44", (await (await house.Visitor().Get($"/groep/{asked.Group}/vragen/{asked.Ask}")).Follow("Bekijk hoe jullie elkaar bereiken")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_weeks_after_the_date_both_are_asked_and_not_yet_is_asked_again()
    {
        var until = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime).AddDays(3);
        var agreed = await house.Given.AnAgreedOffer(await house.Given.AWorkerIn("Waterwijk"), until: until);
        house.Clock.Advance(TimeSpan.FromDays(3 + Match.AskedAfter - 1));
        await house.Inside().RunDueJobs();
        Assert.Empty(await AskedByMail());
        house.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Contains(AskAllIfReal.Code, await house.Inside().RunDueJobs());

        Assert.Single(await AskedByMail());
        var own = await house.Visitor().Get($"/aanbod/{agreed.Offer.Key}");
        (await own.FormWith("nog niet").Press("nog niet")).ShouldHaveNoErrors();
        Assert.Equal(0, (await TheAsk(agreed.Ask)).Real);
        Assert.DoesNotContain((await house.Visitor().Get($"/aanbod/{agreed.Offer.Key}")).Texts("button"), text => text == "nog niet");

        house.Clock.Advance(TimeSpan.FromDays(Match.AskedAfter + 1));
        await house.Inside().RunDueJobs();
        (await (await house.Visitor().Get($"/aanbod/{agreed.Offer.Key}")).FormWith("ja").Press("ja")).ShouldHaveNoErrors();
        Assert.Equal(1, (await TheAsk(agreed.Ask)).Real);
        var group = await house.Visitor().Get($"/groep/{agreed.Group}/vragen/{agreed.Ask}");
        var no = Page.Text(group.All("button").First(one => one.TextContent.StartsWith("nee", StringComparison.Ordinal)));
        (await group.FormWith(no).Press(no)).ShouldHaveNoErrors();
        Assert.Equal(0, (await TheAsk(agreed.Ask)).Real);

        async Task<IEnumerable<OutboxMessage>> AskedByMail() =>
            (await house.Inside().Mail()).Where(message => message.Subject == "Werd het iets?" && message.Body.Contains($"/aanbod/{agreed.Offer.Key}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Group_thanks_in_one_sentence_and_it_arrives_once()
    {
        var agreed = await house.Given.AnAgreedOffer(await house.Given.AWorkerIn("Waterwijk"));
        var form = await (await house.Visitor().Get($"/groep/{agreed.Group}/vragen/{agreed.Ask}")).Follow("Stuur een bedankje");
        Assert.Single((await form.FormWith("Stuur het bedankje").Press("Stuur het bedankje")).Errors);

        (await form.FormWith("Stuur het bedankje").Fill("Bedank in één zin", "Zonder jou lag alles er nog.").Press("Stuur het bedankje")).ShouldHaveNoErrors();

        Assert.Contains("Zonder jou lag alles er nog.", (await house.Inside().Mail())[^1].Body, StringComparison.Ordinal);
        Assert.Contains("Zonder jou lag alles er nog.", (await house.Visitor().Get($"/aanbod/{agreed.Offer.Key}")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Stuur een bedankje", (await house.Visitor().Get($"/groep/{agreed.Group}/vragen/{agreed.Ask}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_stands_on_the_site_only_when_the_group_wants_that_and_while_it_is_open()
    {
        var worker = await house.Given.AWorkerIn("Waterwijk");
        var group = await house.Given.AGroup(worker);
        var hidden = await house.Given.AnAsk(group, "Wie leent een kanarietent?", "spullen");
        Assert.DoesNotContain("kanarietent", (await house.Visitor().Get("/gevraagd")).Html, StringComparison.Ordinal);
        var ask = $"/groep/{group}/vragen/{hidden}";

        (await (await house.Visitor().Get(ask)).FormWith("Zet op de site").Press("Zet op de site")).ShouldHaveNoErrors();

        var area = (await house.Given.TheArea()).Value;
        Assert.Contains("kanarietent", (await house.Visitor().Get($"/gevraagd?wijk={area}&soort=Things")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("kanarietent", (await house.Visitor().Get("/gevraagd?soort=Money")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("kanarietent", (await house.Visitor().Get($"/gevraagd?wijk={Guid.NewGuid()}")).Html, StringComparison.Ordinal);
        (await (await house.Visitor().Get(ask)).FormWith("Wij hebben het gevonden").Press("Wij hebben het gevonden")).ShouldHaveNoErrors();
        Assert.DoesNotContain("kanarietent", (await house.Visitor().Get("/gevraagd")).Html, StringComparison.Ordinal);
        (await (await house.Visitor().Get(ask)).FormWith("Open de vraag weer").Press("Open de vraag weer")).ShouldHaveNoErrors();
        Assert.Contains("kanarietent", (await house.Visitor().Get("/gevraagd")).Html, StringComparison.Ordinal);
        (await (await house.Visitor().Get(ask)).FormWith("Haal van de site").Press("Haal van de site")).ShouldHaveNoErrors();
        Assert.DoesNotContain("kanarietent", (await house.Visitor().Get("/gevraagd")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_answers_an_ask_on_the_site_stands_first_at_that_ask()
    {
        var worker = await house.Given.AWorkerIn("Waterwijk");
        var group = await house.Given.AGroup(worker);
        var ask = await house.Given.AnAsk(group, "Wie maakt een kanariebord?", "kennis", onSite: true);
        await house.Given.AnOffer("Een kanariebord maken kan ik", "kennis");
        var code = await house.Inside().Read(db => db.Set<PublishedAsk>().Where(known => known.AskId == ask).Select(known => known.Code).SingleAsync(Ct));
        var form = await house.Visitor().Get($"/aanbieden?voor={code}");
        Assert.Contains("Wie maakt een kanariebord?", form.Html, StringComparison.Ordinal);
        var made = await (form.FormWith("Bied dit aan").Fill("Wat zou u graag doen of geven?", "Dat doe ik wel").Choose("bewoner").Fill("Hoe bereiken wij u?", "06 12 34 56 78").Press("Bied dit aan"));
        var id = new OfferId(Guid.ParseExact(made.ShouldHaveNoErrors().Path.Split('/')[2][..32], "N"));
        await house.Inside().Change(async db => (await db.Set<Offer>().SingleAsync(offer => offer.Id == id, Ct)).State = OfferState.Open);

        var fitting = (await house.Visitor().Get($"/groep/{group}/vragen/{ask}")).Texts("[aria-labelledby=past] li");

        Assert.Contains("Dat doe ik wel", fitting[0], StringComparison.Ordinal);
        Assert.Contains("aangeboden voor deze vraag", fitting[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_of_another_group_are_not_there_and_days_must_be_right()
    {
        var worker = await house.Given.AWorkerIn("Waterwijk");
        var (mine, other) = (await house.Given.AGroup(worker), await house.Given.AGroup(worker));
        var ask = await house.Given.AnAsk(mine);
        var offer = await house.Given.AnOffer();

        (await house.Visitor().Get($"/groep/{other}/vragen/{ask}")).ShouldBe(HttpStatusCode.NotFound);
        (await house.Visitor().Get($"/groep/{other}/vragen/{ask}/aanbod/{offer.Id}")).ShouldBe(HttpStatusCode.NotFound);
        Assert.DoesNotContain(ask.ToString(), (await house.Visitor().Get($"/groep/{other}/vragen")).Html, StringComparison.Ordinal);
        var form = await house.Visitor().Get($"/groep/{mine}/vragen/nieuw");
        Assert.Equal(2, (await form.FormWith("Bewaar de vraag").Press("Bewaar de vraag")).Errors.Count);
        var past = await form.FormWith("Bewaar de vraag").Choose("handen").Fill("Wat vragen jullie?", "Hulp").Fill("Tot en met welke dag?", "01-02-2020").Press("Bewaar de vraag");
        Assert.Contains("al voorbij", Assert.Single(past.Errors), StringComparison.Ordinal);
    }

    private Task<GroupAsk> TheAsk(AskId id) => house.Inside().Read(db => db.Set<GroupAsk>().AsNoTracking().SingleAsync(ask => ask.Id == id, Ct));

    public sealed class OnSqlite(SqliteHouse house) : AskTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : AskTests(house), IClassFixture<PostgresHouse>;
}
