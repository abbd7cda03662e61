using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Agenda;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Trail;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Settings;

/// <summary>What a city chooses is data with a history: who, when, why, from what to what, and from which day.</summary>
public abstract class SettingsTests(TestHouse house)
{
    private const string WhyField = "Waarom verander je dit?";
    private const string FromField = "Vanaf welke dag?";
    private const string Weeks = "Hoeveel weken krijgt een partner om te antwoorden?";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => DateOnly.FromDateTime(house.Clock.GetUtcNow().Date);

    [Fact]
    public async Task A_change_says_who_when_why_and_from_what_to_what()
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator, name: "Arjan Beheer");

        var page = (await Change(admin, "termijnen", "Hoeveel dagen van tevoren staat een datum op Mijn dag?", "5", "Drie dagen was te kort")).ShouldBeAt("/instellingen/termijnen");

        Assert.Contains(page.Texts("li p"), text => text.EndsWith("Arjan Beheer: Drie dagen was te kort", StringComparison.Ordinal));
        Assert.Contains("3 dagen", page.Texts("del"));
        Assert.Contains("5 dagen", page.Texts("ins"));
        var entry = await house.Inside().Read(db => db.Set<TrailEntry>().AsNoTracking().Where(known => known.Event == nameof(SettingChanged) && known.Actor == admin.Account).SingleAsync(Ct));
        Assert.Contains("termijnen", entry.Details, StringComparison.Ordinal);
        Assert.DoesNotContain("te kort", entry.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_term_that_runs_keeps_its_date_and_the_next_one_gets_the_new_term()
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);
        var worker = await house.Given.AWorker();
        var partner = await house.Given.APartner();
        var item = await house.Given.AQuestion(worker, partner, await house.Given.APersonAtPartner(partner));
        var (by, until) = (await AnswerBy(item), await LinkOf(item));

        await Change(admin, "termijnen", Weeks, "10", "Zomervakantie");
        await Change(admin, "termijnen", "Hoeveel dagen werkt de link in een mail aan een partner?", "10", "Veiliger");

        Assert.Equal((by, until), (await AnswerBy(item), await LinkOf(item)));
        var form = await worker.Get($"/agendering/nieuw?bundel={await house.Given.ABundle(worker)}");
        Assert.Contains(form.All("input"), input => input.GetAttribute("value") == Today.AddDays(70).ToString("dd-MM-yyyy", null));
        var next = await house.Given.AQuestion(worker, partner, await house.Given.APersonAtPartner(partner));
        Assert.Equal(Today.AddDays(10), await LinkOf(next));
        Assert.Contains("De link werkt 10 dagen.", (await house.Inside().Mail())[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_planned_change_holds_from_its_day_and_not_before()
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);
        var form = (await admin.Get("/instellingen/getallen/drempels")).Fill("Na hoeveel weken stijgen valt een thema op, op het bord?", "5").Fill(WhyField, "Het viel te vaak op");

        var page = await form.Fill(FromField, Today.AddDays(3).ToString("dd-MM-yyyy", null)).Press("Bewaar");

        Assert.Contains(page.Texts(".badge"), badge => badge.StartsWith("Gaat in op", StringComparison.Ordinal));
        Assert.Equal("3 weken", Now(page, "Na hoeveel weken stijgen valt een thema op, op het bord?"));
        house.Clock.Advance(TimeSpan.FromDays(3));
        var later = await (await house.LogIn(admin.Account)).Get("/instellingen/drempels");
        Assert.Equal("5 weken", Now(later, "Na hoeveel weken stijgen valt een thema op, op het bord?"));
    }

    [Fact]
    public async Task An_earlier_version_is_put_back_and_becomes_the_newest()
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);
        const string label = "Binnen hoeveel dagen bellen wij iemand terug?";
        await Change(admin, "termijnen", label, "4", "Minder druk");
        var number = await Newest("termijnen");
        await Change(admin, "termijnen", label, "7", "Toch nog rustiger");

        var page = await (await admin.Get($"/instellingen/termijnen/terug/{number}")).Fill(WhyField, "Vier dagen was goed").Press("Zet terug");

        page.ShouldBeAt("/instellingen/termijnen");
        Assert.Equal("4 dagen", Now(page, label));
        Assert.Equal(number + 2, await Newest("termijnen"));
        Assert.Contains(page.Texts("li p"), text => text.Contains($"(terug naar versie {number})", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_was_second_hears_that_somebody_else_was_first()
    {
        var (one, two) = (await house.Given.Somebody(RoleCodes.Administrator), await house.Given.Somebody(RoleCodes.Administrator));
        var opened = (await two.Get("/instellingen/getallen/termijnen")).Fill(Weeks, "8").Fill(WhyField, "Ook goed");

        await Change(one, "termijnen", Weeks, "9", "Eerder");
        var refused = await opened.Press("Bewaar");

        Assert.Contains("Iemand anders veranderde dit net.", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_threshold_of_disclosure_only_goes_up()
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);
        const string label = "Vanaf hoeveel signalen of mensen noemen wij een getal, buiten het team?";

        var low = await Change(admin, "drempels", label, "5", "Meer laten zien");
        await Change(admin, "drempels", label, "25", "Kleine buurten");

        Assert.Contains("Vul een getal in. Van 10 tot 100", Assert.Single(low.Errors), StringComparison.Ordinal);
        var worker = await house.Given.AWorker();
        var bundle = await worker.Get($"/bundels/{await house.Given.ABundle(worker, signals: 9)}");
        Assert.Contains("Buiten het team zeggen wij: minder dan 25 signalen.", bundle.Texts(".soft"));
        var forged = new ChangeSetting(Guid.CreateVersion7(), "drempels", """{"Values":{"signals.smallest-named":1}}""", await Newest("drempels"), Today, "Om de pagina heen");
        Assert.IsType<Outcome<ChosenVersion>.Refused>(await house.Inside().Try<ChangeSetting, ChosenVersion>(admin, forged));
    }

    [Fact]
    public async Task The_team_leader_reads_and_nobody_else_finds_it()
    {
        var (leader, worker, partner) = (await house.Given.Somebody(RoleCodes.TeamLeader, await house.Given.ATeam()), await house.Given.AWorker(), await house.Given.APartnerPerson());

        var read = (await leader.Get("/instellingen/termijnen")).ShouldBe(HttpStatusCode.OK);

        Assert.DoesNotContain("Verander dit", read.Texts("a"));
        Assert.DoesNotContain(read.Texts("a"), text => text.StartsWith("Zet terug", StringComparison.Ordinal));
        (await leader.Get("/instellingen/getallen/termijnen")).ShouldBe(HttpStatusCode.NotFound);
        (await leader.Get("/instellingen/termijnen/terug/0")).ShouldBe(HttpStatusCode.NotFound);
        (await worker.Get("/instellingen/termijnen")).ShouldBe(HttpStatusCode.NotFound);
        (await partner.Get("/instellingen")).ShouldBe(HttpStatusCode.NotFound);
        (await (await house.Given.Somebody(RoleCodes.Administrator)).Get("/instellingen/bestaat-niet")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_same_form_twice_is_one_version()
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);
        var before = await Newest("geldpotjes");
        var form = (await admin.Get("/instellingen/geldpotjes/potje")).Fill("Naam", "Buurtbudget").Fill("Waarvoor is het?", "Plannen voor de eigen straat").Fill("Wie beslist?", "De gemeente").Fill(WhyField, "Nieuw dit jaar");

        await form.Press("Bewaar het geldpotje");
        (await form.Press("Bewaar het geldpotje")).ShouldHaveNoErrors();

        Assert.Equal(before + 1, await Newest("geldpotjes"));
        var worker = await house.Given.AWorker();
        Assert.Contains("Buurtbudget", (await worker.Get("/geldpotjes")).Texts("h2"));
        (await (await house.Given.APartnerPerson()).Get("/geldpotjes")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_one_organisation_chooses_is_not_there_at_its_neighbour()
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);
        await Change(admin, "termijnen", Weeks, "12", "Alleen hier");

        var neighbour = await house.GivenAt(house.Neighbour).Somebody(RoleCodes.Administrator);

        Assert.Equal("6 weken", Now(await neighbour.Get("/instellingen/termijnen"), Weeks));
    }

    private static async Task<Page> Change(Person admin, string part, string label, string value, string why) =>
        await (await admin.Get($"/instellingen/getallen/{part}")).Fill(label, value).Fill(WhyField, why).Press("Bewaar");

    private static string Now(Page page, string label) =>
        page.All("section:first-of-type dl div").Where(line => Page.Text(line.QuerySelector("dt")!) == label).Select(line => Page.Text(line.QuerySelector("dd")!)).Single();

    private Task<int> Newest(string part) => house.Inside().Read(async db => await db.Set<SettingVersion>().Where(version => version.Part == part).MaxAsync(version => (int?)version.Number, Ct) ?? 0);

    private Task<DateOnly> AnswerBy(AgendaItemId item) => house.Inside().Read(db => db.Set<AgendaItem>().Where(known => known.Id == item).Select(known => known.AnswerBy).SingleAsync(Ct));

    private Task<DateOnly> LinkOf(AgendaItemId item) =>
        house.Inside().Read(async db => DateOnly.FromDateTime((await db.Set<AskLink>().Where(link => link.AgendaItemId == item).Select(link => link.EndsAt).SingleAsync(Ct)).UtcDateTime));

    public sealed class OnSqlite(SqliteHouse house) : SettingsTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : SettingsTests(house), IClassFixture<PostgresHouse>;
}
