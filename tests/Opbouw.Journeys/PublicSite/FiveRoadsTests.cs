using Ical.Net;
using Opbouw.Editing;
using Opbouw.Editing.WriteBlock;
using Opbouw.Journeys.Fixtures;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Rights;

namespace Opbouw.Journeys.PublicSite;

/// <summary>What people come to the public house for, clicked through in Chromium, without scripts.</summary>
public sealed class FiveRoadsTests(SqliteJourneyHouse house) : IClassFixture<SqliteJourneyHouse>
{
    private const string Quarter = "Stedenwijk";
    private const string Postcode = "1324";

    [Fact]
    public async Task Newcomer_finds_her_worker_by_postcode_and_by_map_and_books_a_coffee()
    {
        var worker = await house.Given.AWorkerIn(Quarter);
        var slot = await house.Given.ASlot(worker, days: 12);
        await using var newcomer = await house.Chromium(Screen.Phone, scripts: false);
        await newcomer.Go("/");
        await newcomer.Fill("Uw postcode", Postcode);
        await newcomer.Press("Zoek");
        Assert.Equal("Uw opbouwwerker is Samira", await newcomer.Heading());

        await newcomer.Go("/mijn-opbouwwerker");
        await newcomer.Follow("Kies een gebied op de kaart");
        await newcomer.Follow("Almere Stad");
        await newcomer.Follow(Quarter);
        await newcomer.ShouldRead("Samira");

        await newcomer.Follow("Kom kennismaken");
        await newcomer.Follow(slot.When);
        await newcomer.Fill("Hoe heet u?", "Fatima");
        await newcomer.Fill("Uw e-mailadres", "fatima@voorbeeld.example");
        await newcomer.Fill("Met hoeveel mensen komt u?", "2");
        await newcomer.Press("Maak de afspraak");
        await newcomer.ShouldRead("De afspraak staat");
        Assert.Empty(await newcomer.Page.Context.CookiesAsync());
        Assert.Empty(newcomer.Complaints);
    }

    [Fact]
    public async Task Partner_books_a_walk_gets_a_file_for_his_calendar_and_reads_the_agreements_later()
    {
        var circles = await Circles.Of(house, "wandelroute");
        var walk = await house.Given.AWalk(circles.Worker);
        await using var partner = await house.Chromium(Screen.Desk, scripts: false);
        await partner.Go(walk.Address);
        await partner.Fill("Hoe heet u?", "Bas");
        await partner.Fill("Uw e-mailadres", "bas@voorbeeld.example");
        await partner.Fill("Met hoeveel mensen komt u?", "3");
        await partner.Fill("Komt u namens een organisatie?", "De corporatie");
        await partner.Press("Maak de afspraak");
        await partner.ShouldRead("De donkere bushalte");
        var own = new Uri(partner.Page.Url).AbsolutePath;
        using var file = await house.Visitor().SendOnce(new HttpRequestMessage(HttpMethod.Get, own + "/afspraak.ics"));
        Assert.Equal(walk.At.UtcDateTime, Assert.Single(Calendar.Load(await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.Events).Start!.AsUtc);

        await house.Given.LetItBegin(walk);
        await house.Given.AnObservation(circles.Worker, walk, "De lamp bij de bushalte is stuk.");
        await using var worker = await house.Chromium(Screen.Phone, scripts: false, circles.Worker);
        await worker.Go($"/afspraken/{walk.Id.Value}");
        await worker.Follow("Schrijf een afspraak op");
        await worker.Page.Locator("[name='Form.Recipient']").SelectOptionAsync(new[] { $"{circles.Partner.Value}/" });
        await worker.Fill("In een paar woorden", "Lamp bij de bushalte");
        await worker.Fill("Wat spraken jullie af?", "De corporatie maakt de lamp.");
        await worker.Fill("Wanneer is het klaar?", "01-06-2026");
        await worker.Press("Bewaar de afspraak");
        await worker.Press("Mail dat het er staat");
        await worker.ShouldRead("De mail is onderweg.");

        await partner.Go(own);
        await partner.ShouldRead("De corporatie maakt de lamp.");
        await partner.ShouldRead("Klaar op 1 juni 2026.");
        await partner.Follow("Lees hoe het ermee staat");
        await partner.ShouldRead("De lamp bij de bushalte is stuk.");
    }

    [Fact]
    public async Task Idea_without_an_account_is_followed_by_its_code()
    {
        await house.Given.AWorkerIn(Quarter);
        await using var resident = await house.Chromium(Screen.Phone, scripts: false);
        await resident.Go("/");
        await resident.Follow("Ik heb een idee");
        await resident.Fill("Wat is uw idee?", "Een bankje bij de sloot.");
        await resident.Select("In welke wijk?", Quarter);
        await resident.Press("Verstuur");
        await resident.ShouldRead("Dit is uw code");
        var code = await resident.Page.Locator(".code").InnerTextAsync();

        await resident.Go("/kaart");
        await resident.Fill("De code op uw kaart", code);
        await resident.Press("Bekijk mijn vraag");

        Assert.Equal("Wij hebben uw bericht", await resident.Heading());
        Assert.Empty(await resident.Page.Context.CookiesAsync());
    }

    [Fact]
    public async Task Editor_publishes_a_page_in_two_languages()
    {
        var (editor, leader) = (await house.Given.Somebody(RoleCodes.Editor), await house.Given.Somebody(RoleCodes.TeamLeader));
        var dutch = await house.Given.ADraft(editor);
        var english = dutch.In(SiteLanguages.English);
        await house.Inside().Do<BeginPage, Nothing>(editor, new BeginPage(Guid.CreateVersion7(), english, "Garden"));
        await house.Inside().Do<KeepBlock, Nothing>(editor, new KeepBlock(Guid.CreateVersion7(), english, "", new SiteBlock("gard01", BlockKind.Text) { Text = "Behind the school." }));
        await using var writes = await house.Chromium(Screen.Desk, scripts: true, editor);
        await using var looks = await house.Chromium(Screen.Desk, scripts: false, leader);
        foreach (var page in new[] { dutch, english })
        {
            await writes.Go(page.Desk);
            if (page == english)
            {
                await writes.Fill("Eerste zin", "Everybody is welcome.");
                await writes.Press("Bewaar titel en begin");
            }

            await writes.Go(page.Desk + "/nakijken");
            await writes.Press("Vraag een ander om na te kijken");
            await looks.Go(page.Desk + "/nakijken");
            await looks.Choose("Ja, dit mag op de site");
            await looks.Press("Antwoord");
        }

        await using var visitor = await house.Chromium(Screen.Phone, scripts: false);
        await visitor.Go(dutch.Public);
        await visitor.ShouldRead("Achter de school.");
        await visitor.Follow("English");
        await visitor.ShouldRead("Behind the school.");
        Assert.Equal("en", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task Story_that_is_taken_back_is_gone()
    {
        var (worker, editor) = (await house.Given.AWorker(), await house.Given.Somebody(RoleCodes.Editor));
        var address = $"/verhalen/{await house.Given.AToldStory(worker, editor)}";
        await using var teller = await house.Chromium(Screen.Phone, scripts: false);
        await teller.Go(address);
        var title = await teller.Heading();
        var list = await worker.Get("/site-werk/verhalen");
        var digits = Page.Text((await list.Follow(title)).All("bdi")[0]);

        await teller.Follow("Dat kan hier");
        await teller.Fill("De code op uw papier", digits);
        await teller.Press("Neem mijn verhaal terug");

        Assert.Equal("Dit verhaal is weg", await teller.Heading());
        await teller.Go("/verhalen");
        await teller.ShouldNotRead(title);
        Assert.Equal(410, (await teller.Open(address)).Status);
        // A page that is gone says so, and a browser complains of that.
        teller.Complaints.Clear();
    }
}
