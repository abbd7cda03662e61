using System.Net;
using System.Text.RegularExpressions;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Agenda;

/// <summary>The main road over HTTP: heard, bundled, asked, answered, told back, seen by everybody.</summary>
public abstract partial class RoadTests(TestHouse house)
{
    [Fact]
    public async Task Contact_is_saved_in_three_taps()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AFindSpot(worker.Team, "Schoolplein De Bloesem");

        var day = await (await worker.Get("/mijn-dag")).FormWith("Bewaar").Choose("4-7").Press("Bewaar");

        day.ShouldBe(HttpStatusCode.OK).ShouldBeAt("/mijn-dag").ShouldHaveNoErrors();
        Assert.Contains("5 mensen", day.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contact_without_number_comes_back_with_all_that_is_wrong()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AFindSpot(worker.Team);

        var page = await (await worker.Get("/contact/nieuw")).Fill("In één regel", "Over de warmte").Press("Bewaar");

        Assert.Contains("Tik met hoeveel mensen je sprak. Was er niemand? Tik 0.", page.Errors);
        Assert.Equal("Over de warmte", page.One("[name='Form.Line']").GetAttribute("value"));
    }

    [Fact]
    public async Task Question_is_answered_at_the_desk_told_back_and_public()
    {
        var worker = await house.Given.AWorker();
        var partner = await house.Given.APartner("Woningstichting Het Nest");
        var atPartner = await house.Given.APartnerPerson(partner);
        var spot = await house.Given.AFindSpot(worker.Team, "Speeltuin De Kade");
        var bundle = await house.Given.ABundle(worker, spot);

        var asked = await (await worker.Get($"/agendering/nieuw?bundel={bundle.Value}"))
            .Fill("Aan wie vraag je het?", "Woningstichting Het Nest: zonder mail, ik vraag het zelf").Fill("Antwoord vóór", "01-05-2026").Press("Stel deze vraag");
        asked.ShouldBe(HttpStatusCode.OK).ShouldHaveNoErrors();
        Assert.True(asked.Path != "/agendering/nieuw", string.Join(" / ", asked.Texts("[role=alert] li")));
        var address = asked.Path;

        var desk = await (await atPartner.Get("/vragen")).Follow("Meer licht op het pad");
        var answered = await desk.FormWith("Geef dit antwoord").Choose("Doen we").Fill("Uiterlijk klaar op", "31-12-2026")
            .Fill("Uw antwoord aan de bewoners", "Wij plaatsen zes lampen.\nIn december zijn ze klaar.").Press("Geef dit antwoord");
        answered.ShouldBe(HttpStatusCode.OK).ShouldHaveNoErrors();

        var told = await (await worker.Get("/terugvertellen")).Fill("Hoeveel mensen hoorden het?", "9").Press("Ik heb het verteld");
        told.ShouldHaveNoErrors();
        Assert.Contains("Verteld op", (await worker.Get(address)).Html, StringComparison.Ordinal);

        var everybody = await house.Visitor().Get("/u-zei-wij-deden");
        // Tests of this class share the page: look at this question only.
        var row = everybody.All(".ledger__row").Single(each => each.QuerySelector(".letterlijk")?.TextContent.ReplaceLineEndings("\n") == "Wij plaatsen zes lampen.\nIn december zijn ze klaar.");
        Assert.NotNull(row.QuerySelector(".loop--round"));
        Assert.DoesNotContain("3 signalen", everybody.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Partner_answers_by_the_link_in_the_mail_without_account()
    {
        var worker = await house.Given.AWorker();
        var partner = await house.Given.APartner("Stichting Groen");
        var item = await house.Given.AQuestion(worker, partner, await house.Given.APersonAtPartner(partner));
        var link = LinkIn((await house.Inside().Mail())[^1].Body);

        var visitor = house.Visitor();
        var page = await visitor.Get(link);
        var thanks = await page.FormWith("Geef dit antwoord").Choose("Nee, want").Fill("Uw antwoord aan de bewoners", "Er is geen plek voor lampen.").Press("Geef dit antwoord");

        thanks.ShouldBe(HttpStatusCode.OK).ShouldHaveNoErrors();
        Assert.Empty(visitor.Cookies.GetAllCookies());
        Assert.Contains("Er is geen plek voor lampen.", (await worker.Get($"/agendering/{item.Value}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_of_one_organisation_is_unknown_at_the_next_and_after_thirty_days()
    {
        var worker = await house.Given.AWorker();
        var partner = await house.Given.APartner();
        await house.Given.AQuestion(worker, partner, await house.Given.APersonAtPartner(partner));
        var link = LinkIn((await house.Inside().Mail())[^1].Body);

        (await house.Visitor(house.Neighbour).Get(link)).ShouldBe(HttpStatusCode.NotFound);
        (await house.Visitor().Get(link)).ShouldBe(HttpStatusCode.OK);
        house.Clock.Advance(TimeSpan.FromDays(31));
        (await house.Visitor().Get(link)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Answer_by_telephone_is_shown_as_passed_on_until_the_partner_confirms()
    {
        var worker = await house.Given.AWorker(name: "Samira");
        var partner = await house.Given.APartner("De Vervoerder");
        var item = await house.Given.AQuestion(worker, partner);

        var page = await worker.Get($"/agendering/{item.Value}/antwoord");
        var passedOn = await page.FormWith("Bewaar het antwoord").Choose("Per telefoon").Fill("Wie zei het?", "Bas, planner").Choose("Deels")
            .Fill("Het antwoord, letterlijk", "Een halve lamp kan wel.").Press("Bewaar het antwoord");
        passedOn.ShouldHaveNoErrors();
        Assert.Contains("Doorgegeven door Samira. Nog niet bevestigd.", passedOn.Html, StringComparison.Ordinal);

        var atPartner = await house.Given.APartnerPerson(partner);
        var confirmed = await (await atPartner.Get($"/vragen/{item.Value}")).FormWith("Ja, dit klopt").Press("Ja, dit klopt");
        Assert.Contains("Bevestigd door de partner.", confirmed.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_team_and_another_partner_do_not_find_the_question()
    {
        var worker = await house.Given.AWorker();
        var item = await house.Given.AQuestion(worker, await house.Given.APartner());

        (await (await house.Given.AWorker()).Get($"/agendering/{item.Value}")).ShouldBe(HttpStatusCode.NotFound);
        (await (await house.Given.APartnerPerson()).Get($"/vragen/{item.Value}")).ShouldBe(HttpStatusCode.NotFound);
        (await worker.Get($"/agendering/{item.Value}")).ShouldBe(HttpStatusCode.OK);
    }

    private static string LinkIn(string mail) => new Uri(Link().Match(mail).Value).PathAndQuery;

    [GeneratedRegex(@"https?://\S+/vraag/\S+")]
    private static partial Regex Link();

    public sealed class OnSqlite(SqliteHouse house) : RoadTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : RoadTests(house), IClassFixture<PostgresHouse>;
}
