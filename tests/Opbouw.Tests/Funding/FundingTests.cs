using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Opbouw.Funding;
using Opbouw.Settings;
using Opbouw.Shared.Ui;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;

namespace Opbouw.Tests.Funding;

/// <summary>A group reckons what it needs, looks where it can ask, asks, and shows where the money went. All with the link of its own page.</summary>
public abstract class FundingTests(TestHouse house)
{
    private static readonly string[] Subpages = ["", "/past-bij-ons", "/bonnen", "/bonnen/nieuw", "/fotos/nieuw", "/dagen.ics", "/vergunning"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Budget_shows_in_one_glance_what_is_missing()
    {
        var (_, money) = await Group();
        var page = await house.Visitor().Get(money);

        page = (await Line(page, "Dit kost geld", "Aarde", "1.250").Press("Zet op de begroting")).ShouldHaveNoErrors();
        page = (await Line(page, "Dit komt binnen", "De winkel geeft", "250,50").Press("Zet op de begroting")).ShouldHaveNoErrors();
        Assert.Equal("Jullie zoeken nog €\u00a0999,50.", Page.Text(page.One("p.lead")).Replace("€ ", "€\u00a0", StringComparison.Ordinal));

        page = (await (await page.Follow("Verander Aarde")).FormWith("Bewaar de regel").Fill("Hoeveel euro?", "200").Fill("Wie betaalt het?", "De kerk").Choose("Wij hebben hier een offerte van.").Press("Bewaar de regel")).ShouldHaveNoErrors();
        Assert.Contains("Er is genoeg.", page.Html, StringComparison.Ordinal);
        Assert.Contains(page.Texts("th"), cell => cell == "Aarde (offerte gezien)");

        page = await (await page.Follow("Verander Aarde")).FormWith("Ja, haal weg").Press("Ja, haal weg");
        Assert.DoesNotContain(page.Texts("th"), cell => cell.StartsWith("Aarde", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("12.5.3")]
    [InlineData("0")]
    [InlineData("twaalf")]
    public async Task Amount_that_is_none_is_asked_again_and_what_was_typed_stays(string typed)
    {
        var (_, money) = await Group();

        var page = await Line(await house.Visitor().Get(money), "Dit kost geld", "Aarde", typed).Press("Zet op de begroting");

        Assert.Contains("zoals 12,50 of 1.250", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(typed, page.One("#Form_Euros").GetAttribute("value"));
        Assert.Equal(3, (await (await house.Visitor().Get(money)).FormWith("Zet op de begroting").Press("Zet op de begroting")).Errors.Count);
    }

    [Fact]
    public async Task Budget_has_a_bound()
    {
        var (worker, money) = await Group();
        for (var number = 0; number < BudgetLine.Most; number++)
            await house.Given.ABudgetLine(worker, KeyOf(money), $"Regel {number}");

        var full = await Line(await house.Visitor().Get(money), "Dit kost geld", "Nog een", "5").Press("Zet op de begroting");

        Assert.Contains("60 regels", Assert.Single(full.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_source_says_whether_it_fits_and_why_and_a_request_begins()
    {
        var (worker, money) = await Group();
        await house.Given.ABudgetLine(worker, KeyOf(money), cents: 75_000);
        var source = await house.Given.AMoneySource(new MoneyRules { LeastResidents = 3, NotFor = ["Eten en drinken"], WeeksBefore = 6, MostCents = 50_000 });
        await house.Given.AMoneySource(until: Today.AddDays(-1), name: "Dicht potje");

        var page = await house.Visitor().Get($"{money}/past-bij-ons");
        Assert.DoesNotContain(source.Name, page.Html, StringComparison.Ordinal);
        page = (await page.Fill("Wanneer is het, of begint het?", DutchDates.Typed(Today.AddDays(50))).Fill("Met hoeveel bewoners doen jullie het?", "2").Fill("Waar is het?", "Het plein").Choose("Eten en drinken").Press("Kijk welk potje past")).ShouldHaveNoErrors();

        var fit = page.All("article").Single(article => Page.Text(article.QuerySelector("h3")!) == source.Name);
        var words = Page.Text(fit);
        Assert.StartsWith("Past niet Open", words.Replace("Past nietOpen", "Past niet Open", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Er zijn 3 bewoners nodig. Jullie zijn met 2.", words, StringComparison.Ordinal);
        Assert.Contains("Hier betaalt dit potje niet aan mee: Eten en drinken.", words, StringComparison.Ordinal);
        Assert.Contains("Dat kan nog tot en met", words, StringComparison.Ordinal);
        Assert.Contains($"Laatste dag om te vragen: {DutchDates.FullWithYear(Today.AddDays(8))}", words, StringComparison.Ordinal);
        Assert.Contains("Dit potje is dicht.", Page.Text(page.All("article").Single(article => Page.Text(article.QuerySelector("h3")!) == "Dicht potje")), StringComparison.Ordinal);

        var refused = await page.FormWith("Schrijf een aanvraag voor Dicht potje").Press("Schrijf een aanvraag voor Dicht potje");
        Assert.Contains("Dit potje is dicht", Assert.Single(refused.Errors), StringComparison.Ordinal);
        var request = await refused.FormWith($"Schrijf een aanvraag voor {source.Name}").Press($"Schrijf een aanvraag voor {source.Name}");
        Assert.Equal($"Aanvraag: {source.Name}", request.Heading);
        Assert.Contains("Wij willen overal planten.", request.One("textarea").TextContent, StringComparison.Ordinal);
        Assert.Equal("750,00", request.One("#Form_Euros").GetAttribute("value"));
    }

    [Fact]
    public async Task Day_in_the_past_and_empty_answers_are_refused()
    {
        var (_, money) = await Group();
        var empty = await (await house.Visitor().Get($"{money}/past-bij-ons")).FormWith("Kijk welk potje past").Press("Kijk welk potje past");
        Assert.Equal(3, empty.Errors.Count);

        var past = await empty.Fill("Wanneer is het, of begint het?", DutchDates.Typed(Today.AddDays(-1))).Fill("Met hoeveel bewoners doen jullie het?", "2").Fill("Waar is het?", "Het plein").Press("Kijk welk potje past");

        Assert.Contains("Deze dag is voorbij", Assert.Single(past.Errors), StringComparison.Ordinal);
        Assert.Equal("Het plein", past.One("#Form_Place").GetAttribute("value"));
    }

    [Fact]
    public async Task Request_goes_its_way_and_the_paper_says_what_the_group_said()
    {
        var (worker, money) = await Group();
        await house.Given.APlan(worker, KeyOf(money));
        await house.Given.ABudgetLine(worker, KeyOf(money));
        var source = await house.Given.AMoneySource(new MoneyRules { WeeksBefore = 6, AccountWithinMonths = 3 });
        var here = $"{money}/vraag/{await house.Given.AMoneyRequest(worker, KeyOf(money), source)}";

        var page = await house.Visitor().Get(here);
        Assert.Contains("Voor wie jullie het doen.", page.Html, StringComparison.Ordinal);
        Assert.Contains("Laatste dag om te vragen", page.Html, StringComparison.Ordinal);
        page = (await page.Fill("Wat gaan jullie doen?", "Wij planten kanariegras.").Fill("Voor wie is het?", "Voor de straat").Fill("Hoeveel euro vragen jullie?", "99,95").Press("Bewaar de aanvraag")).ShouldHaveNoErrors();
        Assert.DoesNotContain("Dit mist nog", page.Html, StringComparison.Ordinal);

        var answer = await (await house.Visitor().Get($"{here}/pdf")).Fill("Wie vraagt het aan?", "Kanarienaam").Press("Download de aanvraag");
        Assert.Equal("application/pdf", answer.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"Aanvraag {source.Name}: Een geveltuin voor elk huis", new PaperReader(await answer.Response.Content.ReadAsByteArrayAsync(Ct)).Title);
        Assert.DoesNotContain("Kanarienaam", (await house.Visitor().Get($"{here}/pdf")).Html, StringComparison.Ordinal);

        page = (await Tell(here, "Wij stuurden het op").Press("Bewaar dit")).ShouldHaveNoErrors();
        Assert.Contains("Opgestuurd", page.Html, StringComparison.Ordinal);
        Assert.Contains("hoeveel jullie krijgen", Assert.Single((await Tell(here, "Wij kregen ja").Press("Bewaar dit")).Errors), StringComparison.Ordinal);
        Assert.Contains("waarom het nee is", Assert.Single((await Tell(here, "Wij kregen nee").Press("Bewaar dit")).Errors), StringComparison.Ordinal);
        Assert.Contains("moet nog komen", Assert.Single((await Tell(here, "Wij kregen nee").Fill("Op welke dag?", DutchDates.Typed(Today.AddDays(1))).Fill("Nee? Waarom?", "Op.").Press("Bewaar dit")).Errors), StringComparison.Ordinal);
        page = (await Tell(here, "Wij kregen ja").Fill("Ja? Hoeveel euro krijgen jullie?", "80").Press("Bewaar dit")).ShouldHaveNoErrors();
        Assert.Contains("waar het geld bleef", page.Html, StringComparison.Ordinal);
        page = (await Tell(here, "Wij lieten zien waar het geld bleef").Press("Bewaar dit")).ShouldHaveNoErrors();
        Assert.Contains("Klaar, en verantwoord", page.Html, StringComparison.Ordinal);
        Assert.Contains("Er hoeft niets meer", (await house.Visitor().Get($"{here}/verder")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_holds_receipts_and_photos_against_the_budget_and_is_a_paper()
    {
        var (worker, money) = await Group();
        await house.Given.ABudgetLine(worker, KeyOf(money));
        var request = await house.Given.AGrantedRequest(worker, KeyOf(money));
        var form = await house.Visitor().Get($"{money}/bonnen/nieuw");
        Assert.Equal(4, (await form.FormWith("Bewaar de bon").Press("Bewaar de bon")).Errors.Count);
        Assert.Contains("Kies een foto", Assert.Single((await Bill(form).Attach("Foto van de bon", "bon.svg", Encoding.UTF8.GetBytes("<svg/>")).Press("Bewaar de bon")).Errors), StringComparison.Ordinal);
        Assert.Contains("moet nog komen", Assert.Single((await Bill(form).Fill("Welke dag staat er op de bon?", DutchDates.Typed(Today.AddDays(1))).Attach("Foto van de bon", "bon.jpg", Photo.Sideways(90, 60)).Press("Bewaar de bon")).Errors), StringComparison.Ordinal);

        var page = (await Bill(form).Fill("Bij welke regel van de begroting?", "Aarde").Attach("Foto van de bon", "bon.jpg", Photo.Sideways(90, 60)).Press("Bewaar de bon")).ShouldHaveNoErrors();
        Assert.Contains("Twee zakken: € 12,50. Bij: Aarde.", Flat(page), StringComparison.Ordinal);
        page = (await (await house.Visitor().Get($"{money}/fotos/nieuw")).Fill("Wat is er te zien?", "Wij planten samen.").Attach("Foto", "foto.jpg", Photo.Sideways(90, 60)).Press("Bewaar de foto")).ShouldHaveNoErrors();

        var picture = await house.Visitor().SendOnce(new HttpRequestMessage(HttpMethod.Get, page.One("img[alt='Wij planten samen.']").GetAttribute("src")));
        var bytes = await picture.Content.ReadAsByteArrayAsync(Ct);
        Assert.Equal("image/jpeg", picture.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain(Photo.Place, Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        var paper = await house.Visitor().SendOnce(new HttpRequestMessage(HttpMethod.Get, $"{money}/vraag/{request}/verantwoording.pdf"));
        Assert.Equal(2, new PaperReader(await paper.Content.ReadAsByteArrayAsync(Ct)).Tags.Count(tag => tag.Tag == "Figure"));

        page = await page.FormWith("Ja, haal Twee zakken weg").Press("Ja, haal Twee zakken weg");
        page = await page.FormWith("Ja, haal deze foto weg").Press("Ja, haal deze foto weg");
        Assert.Contains("Er zijn nog geen bonnen", page.Html, StringComparison.Ordinal);
        Assert.Contains("Er zijn nog geen foto’s", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_that_goes_leaves_its_receipts()
    {
        var (worker, money) = await Group();
        await house.Given.ABill(worker, KeyOf(money), await house.Given.ABudgetLine(worker, KeyOf(money)));
        await house.Given.ABudgetLine(worker, KeyOf(money), "Planten");

        await (await (await house.Visitor().Get(money)).Follow("Verander Aarde")).FormWith("Ja, haal weg").Press("Ja, haal weg");

        Assert.Contains("Zonder regel op de begroting", (await house.Visitor().Get($"{money}/bonnen")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_stand_on_the_page_in_a_calendar_and_in_the_day_of_the_worker()
    {
        var (worker, money) = await Group("Kanarietuin");
        await house.Given.APlan(worker, KeyOf(money), Today.AddDays(50));
        var source = await house.Given.AMoneySource(new MoneyRules { WeeksBefore = 6 });
        await house.Given.AMoneyRequest(worker, KeyOf(money), source);
        await house.Given.AClaim(worker, KeyOf(money), "Het plein", Today.AddDays(30));

        var calendar = (await house.Visitor().Get($"{money}/dagen.ics")).Html.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal);
        Assert.Contains($"DTSTART;VALUE=DATE:{Today.AddDays(8):yyyyMMdd}", calendar, StringComparison.Ordinal);
        Assert.Contains($"DTSTART;VALUE=DATE:{Today.AddDays(9):yyyyMMdd}", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain(KeyOf(money), calendar, StringComparison.Ordinal);
        Assert.Contains("Laatste dag om te melden: Het plein", (await house.Visitor().Get(money)).Html, StringComparison.Ordinal);

        var day = await worker.Get("/mijn-dag");
        Assert.Contains($"Laatste dag om te vragen: {source.Name}", day.Html, StringComparison.Ordinal);
        Assert.Equal("Geld", (await worker.Get(day.All("a").First(link => link.GetAttribute("href")!.EndsWith("/geld", StringComparison.Ordinal)).GetAttribute("href")!)).Heading);
        Assert.DoesNotContain("Kanarietuin", (await (await house.Given.AWorker(worker.Team)).Get("/mijn-dag")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_groups_on_one_place_and_day_are_both_told_and_neither_is_refused()
    {
        var ((worker, money), (_, others)) = (await Group(), await Group("Zwaluwfeest"));
        var on = Today.AddDays(80);
        await house.Given.AClaim(worker, KeyOf(money), "Kerk-plein Zuid", on, PermitOutcome.Free);

        var page = (await Event(await house.Visitor().Get($"{others}/vergunning"), "kerkplein zuid", on).Press("Kijk na en bewaar")).ShouldHaveNoErrors();

        Assert.Contains("Zo ziet het er nu uit.", page.Html, StringComparison.Ordinal);
        Assert.Contains("Een andere groep wil hier die dag ook zijn", page.Html, StringComparison.Ordinal);
        var mine = await house.Visitor().Get($"{money}/vergunning");
        Assert.Contains("Een andere groep wil hier die dag ook zijn", mine.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Zwaluwfeest", mine.Html, StringComparison.Ordinal);

        await page.FormWith("Haal weg").Press("Haal weg");
        Assert.DoesNotContain("Een andere groep", (await house.Visitor().Get($"{money}/vergunning")).Html, StringComparison.Ordinal);
        var past = await Event(await house.Visitor().Get($"{others}/vergunning"), "Het plein", Today.AddDays(-1)).Press("Kijk na en bewaar");
        Assert.Contains("Deze dag is voorbij", Assert.Single(past.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_key_of_this_group_there_is_nothing()
    {
        var (worker, money) = await Group();
        var key = KeyOf(money);
        await house.Given.ABudgetLine(worker, key);
        var (request, bill) = (await house.Given.AGrantedRequest(worker, key), await house.Given.ABill(worker, key));
        var (_, other) = await Group("Andere groep");
        var records = new[] { $"/vraag/{request}", $"/vraag/{request}/verder", $"/vraag/{request}/pdf", $"/vraag/{request}/verantwoording.pdf", $"/beeld/{bill}" };

        foreach (var page in Subpages.Concat(records))
        {
            (await house.Visitor().Get($"/groep/{new string('a', 64)}/geld{page}")).ShouldBe(HttpStatusCode.NotFound);
            (await house.Visitor().Get(money + page)).ShouldBe(HttpStatusCode.OK);
        }

        foreach (var page in records) (await house.Visitor().Get(other + page)).ShouldBe(HttpStatusCode.NotFound);
        var line = await house.Inside().Read(db => db.Set<BudgetLine>().Where(known => known.What == "Aarde").OrderByDescending(known => known.Id).Select(known => known.Id).FirstAsync(Ct));
        (await house.Visitor().Get($"{other}?regel={line}")).ShouldBe(HttpStatusCode.NotFound);
        (await (await house.Visitor().Get(other)).FormWith("Zet op de begroting").Put("Form.Line", line.ToString()).Put("Form.Kind", "kost").Put("Form.What", "Gekaapt").Put("Form.Euros", "1").Press("Zet op de begroting")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Key_of_the_worker_works_for_her_alone()
    {
        var worker = await house.Given.AWorker();
        var initiative = await house.Given.AnInitiative(worker);
        await house.Given.AGroup(worker, initiative);
        var door = $"/groep/{await house.Given.ACompanionKey(initiative)}/geld";

        Assert.Equal("Geld", (await worker.Get(door)).Heading);
        (await (await house.Given.AWorker(worker.Team)).Get(door)).ShouldBe(HttpStatusCode.NotFound);
        (await (await house.Given.Somebody(Opbouw.Shared.Security.RoleCodes.TeamLeader, worker.Team)).Get(door)).ShouldBe(HttpStatusCode.NotFound);
        (await house.Visitor().Get(door)).ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(Person Worker, string Money)> Group(string title = "Een geveltuin voor elk huis")
    {
        var worker = await house.Given.AWorker();
        return (worker, $"/groep/{await house.Given.AGroup(worker, await house.Given.AnInitiative(worker, title))}/geld");
    }

    private static string KeyOf(string money) => money.Split('/')[2];

    private static string Flat(Page page) => Page.Text(page.One("main")).Replace('\u00a0', ' ');

    private static Form Line(Page page, string kind, string what, string euros) => page.FormWith("Zet op de begroting").Choose(kind).Fill("Waarvoor?", what).Fill("Hoeveel euro?", euros);

    private Form Bill(Page page) => page.FormWith("Bewaar de bon").Fill("Wat kochten jullie?", "Twee zakken").Fill("Hoeveel euro staat er op de bon?", "12,50").Fill("Welke dag staat er op de bon?", DutchDates.Typed(Today));

    private static Form Event(Page page, string place, DateOnly on) => page.FormWith("Kijk na en bewaar").Fill("Op welke plek?", place).Fill("Op welke dag?", DutchDates.Typed(on)).Choose("Op straat, in een park of op een plein");

    private FormAt Tell(string here, string step) => new(house, here, step);

    /// <summary>The form in which a group tells what happened, opened when it is sent.</summary>
    private sealed class FormAt(TestHouse house, string here, string step)
    {
        private readonly List<(string Label, string Value)> filled = [];

        public FormAt Fill(string label, string value)
        {
            filled.Add((label, value));
            return this;
        }

        public async Task<Page> Press(string button) =>
            await filled.Aggregate((await house.Visitor().Get($"{here}/verder")).FormWith(button).Choose(step), (form, field) => form.Fill(field.Label, field.Value)).Press(button);
    }

    public sealed class OnSqlite(SqliteHouse house) : FundingTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : FundingTests(house), IClassFixture<PostgresHouse>;
}
