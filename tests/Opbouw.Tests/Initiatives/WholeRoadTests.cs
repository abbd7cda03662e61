using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.People;
using Opbouw.Recordings;
using Opbouw.Settings;
using Opbouw.Shared.Ui;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Funding;

namespace Opbouw.Tests.Initiatives;

/// <summary>
/// The whole road of a group: an idea without an account, a group, support of fifty, a request for money, a permit check, doing, letting go, still alive
/// after a year, and a story. Pages without JavaScript; the clock is turned.
/// </summary>
public abstract class WholeRoadTests(TestHouse house)
{
    private const string Quarter = "Filmwijk";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Idea_without_an_account_comes_to_stand_on_its_own()
    {
        var worker = await AWorkerOfTheQuarter();
        var said = (await (await house.Visitor().Get("/zeg-het?idee=true")).Fill("Wat is uw idee?", "Een straat vol geveltuinen.").Fill("In welke wijk?", Quarter).Press("Verstuur")).ShouldHaveNoErrors();
        var code = Page.Text(said.One(".code"));
        var initiative = await BeginsIt(worker);

        // The group: the worker gives it a page, who had the idea comes in with her code, and carries it.
        await (await worker.Get($"/mijn-initiatieven/{initiative}/groep")).Fill("Hoe noemen de anderen haar of hem?", "Henk").Press("Begin de pagina");
        var followed = await (await house.Visitor().Get("/kaart")).FormWith("Bekijk mijn vraag").Fill("De code op uw kaart", code).Press("Bekijk mijn vraag");
        var joined = await (await house.Visitor().Get(followed.One("a.button[href^='/meedoen/']").GetAttribute("href")!)).Fill("Hoe mogen de anderen u noemen?", "Fatima").Press("Ik wil meedoen");
        var fatima = joined.Path.Split('/')[2];
        var companion = await house.Given.ACompanionKey(initiative);
        await (await worker.Get($"/groep/{companion}/mensen")).FormWith("Laat ook dragen: Fatima").Press("Laat ook dragen: Fatima");

        await Fifty(fatima);
        await AskForMoney(worker, fatima);
        var permit = await (await Open(fatima, "/geld/vergunning")).Fill("Op welke plek?", "Onze straat").Fill("Op welke dag?", DutchDates.Typed(Today.AddDays(100))).Choose("Op straat, in een park of op een plein")
            .Fill("Hoe laat begint het?", "10:00").Fill("Hoe laat is het klaar?", "16:00").Fill("Hoeveel mensen zijn er op het drukste moment?", "40").Fill("Hoeveel meter van de weg blijft vrij?", "4")
            .Fill("Hoe groot is het grootste ding, in m²?", "9").Fill("Hoe hard is het bij de huizen, in dB(A)?", "60").Press("Kijk na en bewaar");
        Assert.Equal("Vrij", Page.Text(permit.ShouldHaveNoErrors().One("#uitkomst")));

        // Doing, and letting go in two weeks.
        (await (await worker.Get($"/mijn-initiatieven/{initiative}/stap")).FormWith("Bewaar deze stap").Choose("uitvoeren").Fill("Waarom?", "De eerste tegels zijn eruit.").Press("Bewaar deze stap")).ShouldHaveNoErrors();
        (await (await worker.Get($"/mijn-initiatieven/{initiative}/loslaten")).Fill("Vanaf welke dag gaat de groep zelf verder?", DutchDates.Typed(Today.AddDays(14))).Fill("Wie neemt wat over?", "De groep bewaart de scheppen.").Press("Bewaar de afspraak")).ShouldHaveNoErrors();

        // Three times it is asked whether it lives; the group answers by its own link.
        foreach (var months in Initiative.AskedAfter)
        {
            await AliveAfter(initiative, months, fatima);
        }

        // The story stands on the site as long as the group wants.
        (await (await Open(fatima, "/site")).FormWith("Bewaar").Choose("Op de site, nieuwe mensen zijn welkom").Press("Bewaar")).ShouldHaveNoErrors();
        (await (await Open(fatima, "/site")).FormWith("Vertel het verhaal").Fill("Ons verhaal", "Kanarieverhaal: nu is de straat groen.").Press("Vertel het verhaal")).ShouldHaveNoErrors();
        var site = await house.Inside().Read(db => db.Set<PublishedInitiative>().Where(published => published.InitiativeId == initiative).Select(published => published.Code).SingleAsync(Ct));
        Assert.Contains("Kanarieverhaal", (await house.Visitor().Get($"/initiatieven/{site}")).Html, StringComparison.Ordinal);
        var back = await house.LogIn(worker.Account);
        var year = await back.Get($"/mijn-initiatieven/terugblik?jaar={Today.Year}");
        Assert.Equal("1", Page.Text(year.All("tbody tr").Single(row => Page.Text(row).StartsWith("Leven na een jaar nog", StringComparison.Ordinal)).QuerySelector("td")!));
    }

    private async Task<InitiativeId> BeginsIt(Person worker)
    {
        var recording = await house.Inside().Read(db => db.Set<Recording>().Where(r => r.HolderId == worker.Account).Select(r => r.Id).SingleAsync(Ct));
        var form = await (await worker.Get($"/opnames/{recording.Value}")).FormWith("Bewaar alleen").Press("Bewaar en maak er een initiatief van");
        var page = (await form.Fill("Hoe noemen zij het?", "Groene straat").Fill("Waar gaat het over?", "duurzaam en repareren").Press("Begin het initiatief")).ShouldHaveNoErrors();
        return new InitiativeId(Guid.Parse(page.Path.Split('/')[^1]));
    }

    /// <summary>Three lists from door to door, each typed in twice.</summary>
    private async Task Fifty(string key)
    {
        (await (await Open(key, "/steun")).FormWith("Open de pagina").Press("Open de pagina")).ShouldHaveNoErrors();
        foreach (var (index, lines) in new[] { 20, 20, 10 }.Index())
        {
            for (var time = 0; time < 2; time++)
                (await house.Given.TypePaperList(key, index + 1, [.. Enumerable.Repeat("Ik ben voor 1325", lines)])).ShouldHaveNoErrors();
        }

        Assert.Contains("50", (await Open(key, "/steun")).One("main").TextContent, StringComparison.Ordinal);
    }

    private async Task AskForMoney(Person worker, string key)
    {
        var source = await house.Given.AMoneySource(AlmereMoney.Wijkbudget(Guid.CreateVersion7()).Rules, "Wijkbudget");
        await house.Given.ABudgetLine(worker, key, "Aarde", 18_500);
        await house.Given.APlan(worker, key, Today.AddDays(100));
        var request = await house.Given.AMoneyRequest(worker, key, source);
        var here = $"/groep/{key}/geld/vraag/{request}";
        (await (await house.Visitor().Get(here)).Fill("Wat gaan jullie doen?", "Wij planten.").Fill("Voor wie is het?", "Voor de straat").Fill("Hoeveel euro vragen jullie?", "185").Press("Bewaar de aanvraag")).ShouldHaveNoErrors();
        var paper = await (await house.Visitor().Get($"{here}/pdf")).Fill("Wie vraagt het aan?", "Fatima").Press("Download de aanvraag");
        Assert.Equal("Aanvraag Wijkbudget: Groene straat", new PaperReader(await paper.Response.Content.ReadAsByteArrayAsync(Ct)).Title);
    }

    private async Task AliveAfter(InitiativeId initiative, int months, string key)
    {
        var due = await house.Inside().Read(db => db.Set<AliveCheck>().Where(check => check.InitiativeId == initiative && check.Months == months).Select(check => check.DueOn).SingleAsync(Ct));
        house.Clock.Advance(TimeSpan.FromDays(due.DayNumber - Today.DayNumber + 1));
        (await (await Open(key, "/weg")).FormWith("Geef antwoord").Choose("Ja, het leeft").Press("Geef antwoord")).ShouldHaveNoErrors();
    }

    private async Task<Person> AWorkerOfTheQuarter()
    {
        var worker = await house.Given.AWorker();
        await house.Inside().Add(new TeamArea { TeamId = worker.Team, AreaId = await house.Given.TheArea(Quarter), From = Today });
        await house.Given.AWorkerCard(worker);
        return worker;
    }

    private Task<Page> Open(string key, string page) => house.Visitor().Get($"/groep/{key}{page}");

    public sealed class OnSqlite(SqliteHouse house) : WholeRoadTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : WholeRoadTests(house), IClassFixture<PostgresHouse>;
}
