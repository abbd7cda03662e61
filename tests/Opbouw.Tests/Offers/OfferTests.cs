using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Offers;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Offers;

/// <summary>Offers of residents and companies: a worker looks first, they are changed, rest, and are withdrawn any time.</summary>
[Trait("Kind", "Trust")]
public abstract class OfferTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_offer_waits_for_a_look_before_a_group_sees_it()
    {
        var worker = await house.Given.AWorkerIn("Waterwijk");
        var group = await house.Given.AGroup(worker);
        var ask = await house.Given.AnAsk(group);
        var made = await house.Given.ANewOffer("Ik sjouw graag kanarietegels in een tuin");

        Assert.DoesNotContain("kanarietegels", (await house.Visitor().Get($"/groep/{group}/vragen/{ask}")).Html, StringComparison.Ordinal);
        var holder = await house.LogIn(await house.Inside().Read(db => db.Set<Offer>().Where(offer => offer.Id == made.Id).Select(offer => offer.HolderId).SingleAsync(Ct)));
        Assert.Contains($"/vraag-en-aanbod/{made.Id}", (await holder.Get("/mijn-dag")).Html, StringComparison.Ordinal);
        Assert.Contains("kanarietegels", (await holder.Get("/vraag-en-aanbod")).Html, StringComparison.Ordinal);
        var page = await holder.Get($"/vraag-en-aanbod/{made.Id}");
        Assert.DoesNotContain("kanariegever", page.Html, StringComparison.OrdinalIgnoreCase);
        (await page.FormWith("Ja, laat zien").Press("Ja, laat zien")).ShouldHaveNoErrors();

        var seen = await house.Visitor().Get($"/groep/{group}/vragen/{ask}");
        Assert.Contains("kanarietegels", seen.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Kanariegever", seen.Html, StringComparison.Ordinal);
        Assert.Contains("Past omdat: dezelfde wijk, zelfde soort, woorden: tegels, sjouwen, tuin.", seen.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offensive_offer_is_taken_away_by_the_worker_with_name_and_number()
    {
        var made = await AnOfferHere("Kanarieschelden");
        var holder = await HolderOf(made.Id);

        (await (await holder.Get($"/vraag-en-aanbod/{made.Id}")).FormWith("Ja, haal weg").Press("Ja, haal weg")).ShouldHaveNoErrors();

        (await house.Visitor().Get($"/aanbod/{made.Key}")).ShouldBe(HttpStatusCode.NotFound);
        (await holder.Get($"/vraag-en-aanbod/{made.Id}")).ShouldBe(HttpStatusCode.NotFound);
        Assert.False((await house.Given.KeysOf(made.Id.Value)).Has(made.Id.Value));
    }

    [Fact]
    public async Task Another_team_does_not_see_the_offer_and_a_team_leader_neither()
    {
        var made = await AnOfferHere("Ik leen een kanariekar uit");
        var holder = await house.Inside().Read(db => db.Set<Offer>().Where(offer => offer.Id == made.Id).Select(offer => new { offer.HolderId, offer.TeamId }).SingleAsync(Ct));
        var stranger = await house.Given.AWorker();

        (await stranger.Get($"/vraag-en-aanbod/{made.Id}")).ShouldBe(HttpStatusCode.NotFound);
        Assert.DoesNotContain("kanariekar", (await stranger.Get("/vraag-en-aanbod")).Html, StringComparison.Ordinal);
        (await (await house.Given.Somebody(RoleCodes.TeamLeader, holder.TeamId)).Get($"/vraag-en-aanbod/{made.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await (await house.Given.AWorker(holder.TeamId)).Get($"/vraag-en-aanbod/{made.Id}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Numbers_above_the_list_are_of_ones_own_team()
    {
        var worker = await house.Given.AWorker();
        var agreed = (await house.Given.AnAgreedOffer(worker)).Offer.Id;
        // Out of the way of the other tests.
        await house.Inside().Change(db => db.Set<Offer>().Where(offer => offer.Id == agreed).ExecuteUpdateAsync(set => set.SetProperty(offer => offer.State, OfferState.Paused), Ct));

        Assert.EndsWith("1", AgreedOn(await worker.Get("/vraag-en-aanbod")), StringComparison.Ordinal);
        Assert.EndsWith("0", AgreedOn(await (await house.Given.AWorker()).Get("/vraag-en-aanbod")), StringComparison.Ordinal);

        static string AgreedOn(Page page) => Page.Text(page.All("main li").Single(row => Page.Text(row).StartsWith("Ja gezegd", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_offers_changes_the_days_rests_and_goes_on()
    {
        var worker = await house.Given.AWorkerIn("Waterwijk");
        var group = await house.Given.AGroup(worker);
        var (ask, offer) = (await house.Given.AnAsk(group), await house.Given.AnOffer("Ik sjouw kanarierust tegels in een tuin"));
        var own = await house.Visitor().Get($"/aanbod/{offer.Key}");

        var turned = await own.FormWith("Bewaar").Fill("Vanaf welke dag? (mag leeg)", "31-03-2027").Fill("Tot en met welke dag? (mag leeg)", "30-03-2027").Press("Bewaar");
        Assert.Contains("De laatste dag ligt voor de eerste", Assert.Single(turned.Errors), StringComparison.Ordinal);
        (await (await house.Visitor().Get($"/aanbod/{offer.Key}")).FormWith("Bewaar").Choose("Ik wil even rust. Laat het nu aan niemand zien.").Press("Bewaar")).ShouldHaveNoErrors();
        Assert.DoesNotContain("kanarierust", (await house.Visitor().Get($"/groep/{group}/vragen/{ask}")).Html, StringComparison.Ordinal);
        (await (await house.Visitor().Get($"/aanbod/{offer.Key}")).FormWith("Bewaar").Untick("Ik wil even rust. Laat het nu aan niemand zien.").Press("Bewaar")).ShouldHaveNoErrors();
        Assert.Contains("kanarierust", (await house.Visitor().Get($"/groep/{group}/vragen/{ask}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawn_offer_is_gone_everywhere_at_once()
    {
        var worker = await house.Given.AWorkerIn("Waterwijk");
        var agreed = await house.Given.AnAgreedOffer(worker);
        var holder = await HolderOf(agreed.Offer.Id);
        var asks = $"/groep/{agreed.Group}/vragen/{agreed.Ask}";
        Assert.Contains("Ja!", (await house.Visitor().Get(asks)).Html, StringComparison.Ordinal);

        var gone = await (await house.Visitor().Get($"/aanbod/{agreed.Offer.Key}")).FormWith("Ja, trek in").Press("Ja, trek in");

        Assert.Equal("Uw aanbod is weg", gone.Heading);
        var page = await house.Visitor().Get(asks);
        Assert.DoesNotContain("Ik sjouw graag tegels in een tuin", page.Html, StringComparison.Ordinal);
        Assert.Contains("1 keer ja", page.Html, StringComparison.Ordinal);
        (await house.Visitor().Get($"{asks}/aanbod/{agreed.Offer.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await house.Visitor().Get($"/aanbod/{agreed.Offer.Key}")).ShouldBe(HttpStatusCode.NotFound);
        (await holder.Get($"/vraag-en-aanbod/{agreed.Offer.Id}")).ShouldBe(HttpStatusCode.NotFound);
        Assert.False(await house.Inside().Read(db => db.Set<Match>().AnyAsync(match => match.OfferId == agreed.Offer.Id, Ct)));
        var keys = await house.Given.KeysOf(agreed.Offer.Id.Value, agreed.Match.Value);
        Assert.False(keys.Has(agreed.Offer.Id.Value) || keys.Has(agreed.Match.Value));
    }

    [Fact]
    public async Task Empty_form_says_everything_that_misses()
    {
        await house.Given.AWorkerIn("Waterwijk");

        var empty = await (await house.Visitor().Get("/aanbieden")).FormWith("Bied dit aan").Press("Bied dit aan");

        Assert.Equal(5, empty.Errors.Count);
    }

    [Fact]
    public async Task So_many_wait_at_one_worker_and_then_nobody_is_taken_on()
    {
        var worker = await house.Given.AWorkerIn("Filmwijk");
        var area = await house.Given.TheArea("Filmwijk");
        var first = await house.Given.ANewOffer("Het eerste", quarter: "Filmwijk");
        await house.Inside().Change(async db =>
        {
            var made = await db.Set<Offer>().AsNoTracking().SingleAsync(offer => offer.Id == first.Id, Ct);
            for (var number = 1; number < OfferDoor.MostWaiting; number++)
            {
                var offer = new Offer { Id = OfferId.New(), Kind = made.Kind, Words = "Script", Giver = made.Giver, Contact = made.Contact, HasMail = false, HolderId = made.HolderId, TeamId = made.TeamId, MadeOn = made.MadeOn, TouchedOn = made.MadeOn };
                offer.Areas.Add(new OfferArea { OfferId = offer.Id, AreaId = area });
                db.Add(offer);
            }
        });

        var page = await (await house.Visitor().Get("/aanbieden")).FormWith("Bied dit aan").Fill("Wat zou u graag doen of geven?", "Nog een").Choose("handen").Fill("In welke wijk?", "Filmwijk").Choose("bewoner").Fill("Hoe bereiken wij u?", "06 12 34 56 78").Press("Bied dit aan");

        Assert.Contains("Er wacht nu heel veel aanbod", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Contains("Nog een", page.Html, StringComparison.Ordinal);
        Assert.Equal(OfferDoor.MostWaiting, await house.Inside().Read(db => db.Set<Offer>().CountAsync(offer => offer.HolderId == worker.Account, Ct)));
    }

    [Fact]
    public async Task Offer_on_which_nothing_happens_for_a_year_is_forgotten()
    {
        await house.Given.AWorkerIn("Waterwijk");
        var made = await house.Given.ANewOffer();
        house.Clock.Advance(TimeSpan.FromDays(370));

        await house.Inside().RunDueJobs();

        Assert.False(await house.Inside().Read(db => db.Set<Offer>().AnyAsync(offer => offer.Id == made.Id, Ct)));
        Assert.False((await house.Given.KeysOf(made.Id.Value)).Has(made.Id.Value));
    }

    private async Task<Given.MadeOffer> AnOfferHere(string words)
    {
        await house.Given.AWorkerIn("Waterwijk");
        return await house.Given.ANewOffer(words);
    }

    private async Task<Browser> HolderOf(OfferId id) => await house.LogIn(await house.Inside().Read(db => db.Set<Offer>().Where(offer => offer.Id == id).Select(offer => offer.HolderId).SingleAsync(Ct)));

    public sealed class OnSqlite(SqliteHouse house) : OfferTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : OfferTests(house), IClassFixture<PostgresHouse>;
}
