using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.Shared.Security;
using Opbouw.Signals;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Initiatives;

/// <summary>From an idea to standing on its own: a worker goes along, takes a place, lets go, and asks later whether it still lives.</summary>
public abstract class InitiativeTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Idea_becomes_an_initiative_of_the_team()
    {
        var worker = await house.Given.AWorker();
        var spot = await house.Given.AFindSpot(worker.Team);

        var page = (await (await worker.Get("/mijn-initiatieven/nieuw")).Fill("Hoe noemen zij het?", "Soep op woensdag").Fill("Wat willen zij?", "Wij willen samen eten met wie alleen is.")
            .Fill("Over welke plek gaat het?", spot.Name).Fill("Waar gaat het over?", "eenzaamheid").Press("Begin het initiatief")).ShouldHaveNoErrors();

        Assert.Equal("Soep op woensdag", page.Heading);
        Assert.Contains("Jullie beslissen, wij lopen mee.", page.Html, StringComparison.Ordinal);
        Assert.Contains("Soep op woensdag", (await worker.Get("/mijn-initiatieven")).Html, StringComparison.Ordinal);
        Assert.Contains((await worker.Get("/terugvinden?woorden=soep")).All("main a"), link => link.GetAttribute("href") == page.Path);
    }

    [Fact]
    public async Task Empty_form_says_everything_that_misses_and_a_name_is_asked_about()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AFindSpot(worker.Team);
        await house.Given.AFindSpot(worker.Team);

        var empty = await (await worker.Get("/mijn-initiatieven/nieuw")).FormWith("Begin het initiatief").Press("Begin het initiatief");
        Assert.Equal(4, empty.Errors.Count);

        var named = await empty.FormWith("Begin het initiatief").Fill("Wat willen zij?", "Bel mevrouw Kanarieveer op 06 12 34 56 78.").Press("Begin het initiatief");
        Assert.Contains(named.Errors, error => error.Contains("06 12 34 56 78", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bundle_becomes_an_initiative_with_its_own_words()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AFindSpot(worker.Team);
        var bundle = await house.Given.ABundleOf(worker);

        var form = await worker.Get($"/mijn-initiatieven/nieuw?bundel={bundle}");

        Assert.Contains("Dit komt voort uit ‘Oversteek bij de school’", form.Html, StringComparison.Ordinal);
        var page = (await form.Fill("Over welke plek gaat het?", form.One("#Form_Place option:nth-child(2)").TextContent).Press("Begin het initiatief")).ShouldHaveNoErrors();
        Assert.Contains($"/bundels/{bundle}", page.Html, StringComparison.Ordinal);
        Assert.Contains("Uit een bundel van signalen.", page.Html, StringComparison.Ordinal);
        (await (await house.Given.AWorker()).Get($"/mijn-initiatieven/nieuw?bundel={bundle}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Any_step_is_allowed_with_a_sentence_and_the_course_shows_it()
    {
        var worker = await house.Given.AWorker();
        var id = await house.Given.AnInitiative(worker);

        foreach (var (phase, why) in new[] { ("uitvoeren", "De eerste stenen zijn eruit."), ("rust", "Het is winter."), ("idee", "Wij beginnen opnieuw.") })
            (await (await worker.Get($"/mijn-initiatieven/{id}/stap")).FormWith("Bewaar deze stap").Choose(phase).Fill("Waarom?", why).Press("Bewaar deze stap")).ShouldHaveNoErrors();

        var page = await worker.Get($"/mijn-initiatieven/{id}");
        Assert.Equal(["Idee", "Rust", "Uitvoeren", "Begonnen"], page.All("[aria-labelledby=weg] b").Select(Page.Text));
        var form = await worker.Get($"/mijn-initiatieven/{id}/stap");
        Assert.DoesNotContain(form.All("label"), label => Page.Text(label).StartsWith("idee", StringComparison.Ordinal));
        Assert.Equal(2, (await form.FormWith("Bewaar deze stap").Press("Bewaar deze stap")).Errors.Count);
    }

    [Fact]
    public async Task Worker_takes_another_place_and_it_is_told_in_words()
    {
        var worker = await house.Given.AWorker();
        var id = await house.Given.AnInitiative(worker);

        var page = (await (await worker.Get($"/mijn-initiatieven/{id}/rol")).FormWith("Bewaar rol en plek").Choose("achter").Choose("vraagbaak").Choose("De groep kan het zelf").Press("Bewaar rol en plek")).ShouldHaveNoErrors();

        Assert.Contains("Jullie doen het, wij zijn er als het nodig is.", page.Html, StringComparison.Ordinal);
        Assert.Contains("vraagbaak, achter de groep. De groep kan het zelf.", page.Html, StringComparison.Ordinal);
        var again = await (await worker.Get($"/mijn-initiatieven/{id}/rol")).FormWith("Bewaar rol en plek").Choose("De groep vroeg erom").Press("Bewaar rol en plek");
        Assert.Contains("al jouw rol", Assert.Single(again.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letting_go_is_agreed_and_asked_about_after_three_months()
    {
        var worker = await house.Given.AWorker();
        var id = await house.Given.AnInitiative(worker);
        var today = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);
        var past = await (await worker.Get($"/mijn-initiatieven/{id}/loslaten")).Fill("Vanaf welke dag gaat de groep zelf verder?", Typed(today.AddDays(-2))).Fill("Wie neemt wat over?", "De groep.").Press("Bewaar de afspraak");
        Assert.Contains("latere dag", Assert.Single(past.Errors), StringComparison.Ordinal);

        (await past.FormWith("Bewaar de afspraak").Fill("Vanaf welke dag gaat de groep zelf verder?", Typed(today.AddDays(7))).Press("Bewaar de afspraak")).ShouldHaveNoErrors();
        Assert.Contains("Er is nu niets te vragen", (await worker.Get($"/mijn-initiatieven/{id}/leeft-het-nog")).Html, StringComparison.Ordinal);
        house.Clock.Advance(TimeSpan.FromDays(101));
        var later = await house.LogIn(worker.Account);

        Assert.Contains("Leeft het nog? Vraag het aan de groep.", (await later.Get("/mijn-dag")).Html, StringComparison.Ordinal);
        var told = (await (await later.Get($"/mijn-initiatieven/{id}/leeft-het-nog")).FormWith("Bewaar het antwoord").Choose("Ja, het leeft").Fill("Hoe gaat het? (mag leeg)", "Er staan nu twaalf geveltuinen.").Press("Bewaar het antwoord")).ShouldHaveNoErrors();
        Assert.Contains("Na 3 maanden. Ja, het leeft: Er staan nu twaalf geveltuinen.", Page.Text(told.One("[aria-labelledby=weg]")), StringComparison.Ordinal);
        Assert.DoesNotContain("Leeft het nog? Vraag het", (await later.Get("/mijn-dag")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(told.All("a"), link => link.TextContent.Contains("andere dag", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_outside_sees_it_until_the_group_wants_that_and_never_the_road()
    {
        var worker = await house.Given.AWorker();
        var id = await house.Given.AnInitiative(worker, "Kanarietuin");
        await (await worker.Get($"/mijn-initiatieven/{id}/stap")).FormWith("Bewaar deze stap").Choose("verkennen").Fill("Waarom?", "Kanariereden.").Press("Bewaar deze stap");
        foreach (var address in new[] { "/initiatieven", "/zoeken?woorden=kanarietuin", "/overzicht" })
            Assert.DoesNotContain("Kanarietuin", (await house.Visitor().Get(address)).One("main").TextContent, StringComparison.Ordinal);

        var refused = await (await worker.Get($"/mijn-initiatieven/{id}/site")).FormWith("Zet op de site").Press("Zet op de site");
        Assert.Contains("Vraag het eerst", Assert.Single(refused.Errors), StringComparison.Ordinal);
        (await refused.FormWith("Zet op de site").Choose("De groep wil dit, en las deze woorden.").Choose("Nieuwe mensen zijn welkom.").Press("Zet op de site")).ShouldHaveNoErrors();

        var visitor = house.Visitor();
        Assert.Contains("Kanarietuin", (await visitor.Get("/initiatieven?meedoen=true")).Html, StringComparison.Ordinal);
        Assert.Contains("Kanarietuin", (await visitor.Get("/zoeken?woorden=kanarietuin")).Html, StringComparison.Ordinal);
        var code = await house.Inside().Read(db => db.Set<PublishedInitiative>().Where(published => published.InitiativeId == id).Select(published => published.Code).SingleAsync(Ct));
        var page = await visitor.Get($"/initiatieven/{code}");
        Assert.Equal("Kanarietuin", page.Heading);
        Assert.DoesNotContain("Kanariereden", page.Html, StringComparison.Ordinal);

        await (await worker.Get($"/mijn-initiatieven/{id}/site")).FormWith("Ja, haal van de site").Press("Ja, haal van de site");
        (await visitor.Get($"/initiatieven/{code}")).ShouldBe(HttpStatusCode.NotFound);
        Assert.DoesNotContain("Kanarietuin", (await visitor.Get("/initiatieven")).One("main").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Kanarietuin", (await visitor.Get("/zoeken?woorden=kanarietuin")).One("main").TextContent.Replace("kanarietuin", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Public_list_is_chosen_by_quarter_theme_phase_and_room()
    {
        var worker = await house.Given.AWorker();
        var (open, full) = (await house.Given.AnInitiativeOnSite(worker, "Open eettafel"), await house.Given.AnInitiativeOnSite(worker, "Volle eettafel", isOpen: false));
        var id = await house.Given.TheArea();
        var area = await house.Inside().Read(db => db.Set<Opbouw.Areas.AreaEdition>().Where(edition => edition.AreaId == id).Select(edition => edition.Code).FirstAsync(Ct));

        foreach (var (choice, shows, hides) in new[]
        {
            ($"wijk={area}&onderwerp={Theme.PublicSpace}&fase=Idea", new[] { open, full }, Array.Empty<string>()),
            ("meedoen=true", [open], [full]),
            ($"onderwerp={Theme.Care}", [], [open, full]),
            ("fase=Resting", [], [open, full]),
            ("wijk=XX0000", [], [open, full]),
        })
        {
            var links = (await house.Visitor().Get($"/initiatieven?{choice}")).All("article a").Select(link => link.GetAttribute("href")!.Split('/')[^1]).ToList();
            Assert.All(shows, code => Assert.Contains(code, links));
            Assert.All(hides, code => Assert.DoesNotContain(code, links));
        }
    }

    [Fact]
    public async Task Other_teams_see_nothing_and_a_team_leader_reads_only()
    {
        var worker = await house.Given.AWorker();
        var id = await house.Given.AnInitiative(worker);
        var (stranger, leader) = (await house.Given.AWorker(), await house.Given.Somebody(RoleCodes.TeamLeader, worker.Team));

        (await stranger.Get($"/mijn-initiatieven/{id}")).ShouldBe(HttpStatusCode.NotFound);
        Assert.DoesNotContain(id.ToString(), (await stranger.Get("/mijn-initiatieven?toon=team")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain((await leader.Get($"/mijn-initiatieven/{id}")).ShouldBe(HttpStatusCode.OK).All("main a"), link => link.GetAttribute("href")!.EndsWith("/stap", StringComparison.Ordinal));
        (await leader.Get($"/mijn-initiatieven/{id}/stap")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Public_partner_takes_a_step_and_its_promise_is_guarded_among_the_questions()
    {
        var worker = await house.Given.AWorker();
        var id = await house.Given.AnInitiative(worker);
        await house.Given.APartner("Gemeente Kanarie");
        var form = await worker.Get($"/mijn-initiatieven/{id}/overheid");
        var lonely = await form.Fill("Wie is het?", "Gemeente Kanarie: niemand krijgt een mail").Choose("Maakt het mogelijk").Fill("Wat beloofden zij? (mag leeg)", "Twintig stoeptegels eruit.").Press("Bewaar");
        Assert.Contains("voor welke dag", Assert.Single(lonely.Errors), StringComparison.Ordinal);

        var page = (await lonely.FormWith("Bewaar").Fill("Voor welke dag? (mag leeg)", Typed(DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime).AddDays(30))).Press("Bewaar")).ShouldHaveNoErrors();

        Assert.Contains("Maakt het mogelijk.", Page.Text(page.One("[aria-labelledby=overheid]")), StringComparison.Ordinal);
        var item = await worker.Get(page.One("[aria-labelledby=overheid] a[href^='/agendering/']").GetAttribute("href")!);
        Assert.Contains("Twintig stoeptegels eruit.", item.ShouldBe(HttpStatusCode.OK).Html, StringComparison.Ordinal);
        var group = await house.Given.AGroup(worker, id);
        Assert.Contains("Twintig stoeptegels eruit.", (await house.Visitor().Get($"/groep/{group}/weg")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Intervention_grows_into_an_initiative()
    {
        var worker = await house.Given.AWorker();
        var spot = await house.Given.AFindSpot(worker.Team);
        var intervention = await house.Given.AContact(worker, kind: Opbouw.FieldWork.ContactKind.Intervention);

        var form = await (await worker.Get($"/interventies/{intervention.Id.Value}")).Follow("Maak er een initiatief van");
        var page = (await form.Fill("Hoe noemen zij het?", "Speelkist").Fill("Wat willen zij?", "Vier buren maken een speelkist.").Fill("Over welke plek gaat het?", spot.Name).Fill("Waar gaat het over?", "eenzaamheid").Press("Begin het initiatief")).ShouldHaveNoErrors();

        Assert.Contains("Na een interventie.", page.Html, StringComparison.Ordinal);
        (await (await house.Given.AWorker()).Get($"/mijn-initiatieven/nieuw?interventie={intervention.Id.Value}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Year_is_looked_back_on_in_totals_and_for_oneself()
    {
        var worker = await house.Given.AWorker();
        var id = await house.Given.AnInitiative(worker);
        await house.Given.AGroup(worker, id);
        await (await worker.Get($"/mijn-initiatieven/{id}/rol")).FormWith("Bewaar rol en plek").Choose("achter").Choose("vraagbaak").Choose("De groep kan het zelf").Press("Bewaar rol en plek");
        await (await worker.Get($"/mijn-initiatieven/{id}/stap")).FormWith("Bewaar deze stap").Choose("uitvoeren").Fill("Waarom?", "Het begint.").Press("Bewaar deze stap");

        var mine = await worker.Get("/mijn-initiatieven/terugblik");
        var leader = await (await house.Given.Somebody(RoleCodes.TeamLeader, worker.Team)).Get("/mijn-initiatieven/terugblik");

        Assert.Contains("1 keer achter de groep", Page.Text(mine.One("[aria-labelledby=ik]")), StringComparison.Ordinal);
        Assert.Equal("1", NumberOf(leader, "Initiatieven die er kwamen"));
        Assert.Equal("1", NumberOf(leader, "Initiatiefnemers"));
        Assert.DoesNotContain("Waar stond jij", leader.Html, StringComparison.Ordinal);
        Assert.Equal("0", NumberOf(await (await house.Given.AWorker()).Get("/mijn-initiatieven/terugblik"), "Initiatieven gevraagd"));
    }

    [Fact]
    public async Task Everybody_follows_the_feed_and_programs_read_what_it_is()
    {
        var worker = await house.Given.AWorker();
        var code = await house.Given.AnInitiativeOnSite(worker, "Kanarie & <b>tuin</b></script>");

        var feed = (await house.Visitor().Get("/initiatieven/atom.xml")).ShouldBe(HttpStatusCode.OK);
        Assert.Contains(System.Xml.Linq.XDocument.Parse(feed.Html).Descendants().Where(one => one.Name.LocalName == "id"), one => one.Value.EndsWith($"/initiatieven/{code}", StringComparison.Ordinal));
        var data = System.Text.Json.JsonDocument.Parse((await house.Visitor().Get($"/initiatieven/{code}")).One("script[type='application/ld+json']").TextContent).RootElement;
        Assert.Equal("Kanarie & <b>tuin</b></script>", data.GetProperty("name").GetString());
    }

    private static string NumberOf(Page page, string figure) => Page.Text(page.All("tbody tr").Single(row => Page.Text(row).StartsWith(figure, StringComparison.Ordinal)).QuerySelector("td")!);

    private static string Typed(DateOnly day) => Opbouw.Shared.Ui.DutchDates.Typed(day);

    public sealed class OnSqlite(SqliteHouse house) : InitiativeTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : InitiativeTests(house), IClassFixture<PostgresHouse>;
}
