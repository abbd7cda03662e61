using System.Net;
using Opbouw.Agenda;
using Opbouw.Agenda.BringToAgenda;
using Opbouw.Agenda.PassOnAnswer;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Shared.Organisations;

/// <summary>Two organisations in one process. Whatever one of them gave out is nonsense at the other.</summary>
[Trait("Kind", "Trust")]
public abstract class OrganisationsApartTests(TestHouse house)
{
    [Fact]
    public async Task Unknown_host_is_nobody()
    {
        using var stranger = house.Visitor(new TestOrganisation("onbekend", "onbekend.localhost"));

        (await stranger.Get("/")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Log_in_cookie_is_unknown_at_the_neighbour()
    {
        var worker = await house.Given.AWorker();
        using var there = house.Visitor(house.Neighbour);
        foreach (Cookie cookie in worker.Browser.Cookies.GetAllCookies()) there.Cookies.Add(new Cookie(cookie.Name, cookie.Value, "/", there.Address.Host));

        var home = await worker.Get("/mijn-dag");
        var abroad = await there.Get("/mijn-dag");

        home.ShouldBe(HttpStatusCode.OK).ShouldBeAt("/mijn-dag");
        abroad.ShouldBeAt("/inloggen");
    }

    [Fact]
    public async Task Antiforgery_token_is_refused_at_the_neighbour()
    {
        using var here = house.Visitor();
        using var there = house.Visitor(house.Neighbour);
        var form = (await here.Get("/inloggen")).Fill("E-mailadres", "niemand@voorbeeld.test").Fill("Wachtwoord", "geen idee wat het is");

        var home = await here.SendOnce(form.Request("Log in"));
        var request = form.Request("Log in");
        request.RequestUri = new Uri(there.Address, request.RequestUri!.PathAndQuery);
        foreach (Cookie cookie in here.Cookies.GetAllCookies()) there.Cookies.Add(new Cookie(cookie.Name, cookie.Value, "/", there.Address.Host));
        var abroad = await there.SendOnce(request);

        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, abroad.StatusCode);
    }

    [Fact]
    public async Task Link_from_a_mail_opens_nothing_at_the_neighbour()
    {
        var link = await LinkInMail();
        using var here = house.Visitor();
        using var there = house.Visitor(house.Neighbour);

        (await here.Get(link)).ShouldBe(HttpStatusCode.OK);
        (await there.Get(link)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Form_behind_the_link_cannot_be_sent_to_the_neighbour()
    {
        var link = await LinkInMail();
        using var here = house.Visitor();
        using var there = house.Visitor(house.Neighbour);
        var request = (await here.Get(link)).FormWith("Geef dit antwoord").Choose("Gedaan").Fill("Uw antwoord", "Klaar.").Request("Geef dit antwoord");

        request.RequestUri = new Uri(there.Address, link);

        Assert.Equal(HttpStatusCode.NotFound, (await there.SendOnce(request)).StatusCode);
    }

    [Fact]
    public async Task Ids_of_one_do_not_exist_at_the_other()
    {
        var worker = await house.Given.AWorker();
        var question = await house.Given.AQuestion(worker, await house.Given.APartner());
        var abroad = await house.GivenAt(house.Neighbour).AWorker();

        (await worker.Get($"/agendering/{question.Value}")).ShouldBe(HttpStatusCode.OK);
        (await abroad.Get($"/agendering/{question.Value}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Paper_of_one_cannot_be_fetched_at_the_other()
    {
        var worker = await house.Given.AWorker();
        var question = await house.Given.AQuestion(worker, await house.Given.APartner());
        await house.Inside().Do<PassOnAnswer, AnswerId>(
            worker, new PassOnAnswer(AnswerId.New(), question, AnswerKind.Done, "Er ligt een zebrapad.", AnswerChannel.Telephone, "Fatima de Boer", new DateOnly(2026, 3, 10)));
        var abroad = await house.GivenAt(house.Neighbour).AWorker();

        (await worker.Get($"/agendering/{question.Value}/affiche")).ShouldBe(HttpStatusCode.OK);
        (await abroad.Get($"/agendering/{question.Value}/affiche")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Page_kept_for_one_is_not_shown_at_the_other()
    {
        var worker = await house.Given.AWorker();
        var bundle = await house.Given.ABundle(worker, wording: "Alleen bij ons thuis");
        await house.Inside().Do<BringToAgenda, AgendaItemId>(
            worker, new BringToAgenda(AgendaItemId.New(), bundle, await house.Given.APartner(), new DateOnly(2026, 4, 10)) { Publish = true });
        using var here = house.Visitor();
        using var there = house.Visitor(house.Neighbour);

        var home = await here.Get("/u-zei-wij-deden");
        var abroad = await there.Get("/u-zei-wij-deden");

        Assert.Contains("Alleen bij ons thuis", home.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Alleen bij ons thuis", abroad.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Same_mail_address_is_two_accounts()
    {
        var here = await house.Given.SomebodyAtTheDoor();
        using var abroad = house.Visitor(house.Neighbour);

        var refused = await (await abroad.Get("/inloggen")).Fill("E-mailadres", here.Email).Fill("Wachtwoord", here.Password).Press("Log in");
        var known = await here.GivePassword(house.Visitor());

        Assert.NotEmpty(refused.Errors);
        Assert.Empty(known.Errors);
        Assert.Equal(0, await house.Inside(house.Neighbour).Read(db => Task.FromResult(db.Set<Account>().Count(account => account.Email == here.Email))));
    }

    /// <summary>Asks a partner something by mail, and takes the address out of the letter.</summary>
    private async Task<string> LinkInMail()
    {
        var partner = await house.Given.APartner();
        await house.Given.AQuestion(await house.Given.AWorker(), partner, await house.Given.APersonAtPartner(partner));
        return "/vraag/" + (await house.Inside().Mail())[^1].Body.Split("/vraag/")[1][..32];
    }

    public sealed class OnSqlite(SqliteHouse house) : OrganisationsApartTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : OrganisationsApartTests(house), IClassFixture<PostgresHouse>;
}
