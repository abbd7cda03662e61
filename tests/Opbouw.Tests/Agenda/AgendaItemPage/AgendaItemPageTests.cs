using System.Net;
using Opbouw.Agenda;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Agenda.AgendaItemPage;

/// <summary>What a worker does with a question that was asked: another date, explaining, closing, taking it off the public page.</summary>
public abstract class AgendaItemPageTests(TestHouse house)
{
    [Fact]
    public async Task Another_date_needs_a_reason_and_the_old_date_stays_visible()
    {
        var (worker, partner) = (await house.Given.AWorker(name: "Samira"), await house.Given.APartner());
        var item = await house.Given.AQuestion(worker, partner);
        var address = $"/agendering/{item.Value}";

        var bare = await (await worker.Get(address)).FormWith("Bewaar de datum").Fill("Nieuwe datum", "01-12-2026").Press("Bewaar de datum");
        var moved = await (await worker.Get(address)).FormWith("Bewaar de datum").Fill("Nieuwe datum", "01-12-2026").Fill("Waarom?", "De partner wacht op cijfers.").Press("Bewaar de datum");

        Assert.NotEmpty(bare.Errors);
        moved.ShouldHaveNoErrors().ShouldBeAt(address);
        var story = Assert.Single(moved.All("section[aria-labelledby=verloop] li"));
        Assert.Contains("De partner wacht op cijfers.", story.TextContent, StringComparison.Ordinal);
        Assert.Contains("Samira", story.TextContent, StringComparison.Ordinal);
        Assert.Contains("De partner wacht op cijfers.", (await (await house.Given.APartnerPerson(partner)).Get($"/vragen/{item.Value}")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01-03-2026", "Kies een dag na vandaag.")]
    [InlineData("01-03-2036", "Kies een dag binnen twee jaar.")]
    public async Task A_date_that_makes_no_sense_is_refused_with_what_to_do(string day, string error)
    {
        var worker = await house.Given.AWorker();
        var item = await house.Given.AQuestion(worker, await house.Given.APartner());

        var page = await (await worker.Get($"/agendering/{item.Value}")).FormWith("Bewaar de datum").Fill("Nieuwe datum", day).Fill("Waarom?", "Zomaar").Press("Bewaar de datum");

        Assert.Equal([error], page.Errors);
        Assert.Equal("Zomaar", page.One("textarea[name='Move.Text']").TextContent);
    }

    [Fact]
    public async Task What_the_partner_wants_to_know_is_explained_and_the_question_lies_there_again()
    {
        var (worker, partner) = (await house.Given.AWorker(), await house.Given.APartner());
        var item = await house.Given.AQuestion(worker, partner);
        var atPartner = await house.Given.APartnerPerson(partner);
        (await (await atPartner.Get($"/vragen/{item.Value}")).FormWith("Geef dit antwoord").Choose(AnswerKind.WantToKnowMore.Label()).Fill("Uw antwoord aan de bewoners", "Om welk pad gaat het?").Press("Geef dit antwoord")).ShouldHaveNoErrors();

        var page = await (await worker.Get($"/agendering/{item.Value}")).FormWith("Stuur de uitleg").Fill("Je uitleg", "Het pad achter de school.").Fill("Antwoord vóór", "01-12-2026").Press("Stuur de uitleg");

        page.ShouldHaveNoErrors();
        Assert.Contains("Het pad achter de school.", (await atPartner.Get($"/vragen/{item.Value}")).Html, StringComparison.Ordinal);
        Assert.Contains("Meer licht op het pad", (await atPartner.Get("/vragen")).Html, StringComparison.Ordinal);
        Assert.Empty((await worker.Get("/terugvertellen")).All("form.told"));
    }

    [Fact]
    public async Task A_partner_who_still_had_to_answer_hears_that_the_question_is_closed()
    {
        var (worker, partner) = (await house.Given.AWorker(), await house.Given.APartner());
        var person = await house.Given.APersonAtPartner(partner);
        var item = await house.Given.AQuestion(worker, partner, person);

        (await (await worker.Get($"/agendering/{item.Value}")).FormWith("Sluit af").Fill("Waarom sluit je deze vraag af?", "De lantaarn brandt weer.").Press("Sluit af")).ShouldHaveNoErrors();

        var mail = (await house.Inside().Mail()).Last(message => message.To == person.Email);
        Assert.StartsWith("Een vraag van bewoners is afgesloten", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("De lantaarn brandt weer.", mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_needs_a_reason_that_everybody_reads()
    {
        var worker = await house.Given.AWorker();
        var item = await house.Given.AQuestion(worker, await house.Given.APartner());

        var bare = await (await worker.Get($"/agendering/{item.Value}")).FormWith("Sluit af").Press("Sluit af");
        var closed = await (await worker.Get($"/agendering/{item.Value}")).FormWith("Sluit af").Fill("Waarom sluit je deze vraag af?", "Het pad is weg.").Press("Sluit af");

        Assert.NotEmpty(bare.Errors);
        closed.ShouldHaveNoErrors();
        Assert.Contains("Afgesloten: Het pad is weg.", closed.Html, StringComparison.Ordinal);
        Assert.Contains("Het pad is weg.", (await house.Visitor().Get(closed.One("a[href^='/v/']").GetAttribute("href")!)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_off_the_public_page_it_is_nowhere_public()
    {
        var worker = await house.Given.AWorker();
        var item = await house.Given.AQuestion(worker, await house.Given.APartner());
        var address = (await worker.Get($"/agendering/{item.Value}")).One("a[href^='/v/']").GetAttribute("href")!;
        (await house.Visitor().Get(address)).ShouldBe(HttpStatusCode.OK);

        await (await worker.Get($"/agendering/{item.Value}")).FormWith("Haal van U zei, wij deden").Press("Haal van U zei, wij deden");

        (await house.Visitor().Get(address)).ShouldBe(HttpStatusCode.NotFound);
        Assert.DoesNotContain(address, (await house.Visitor().Get("/u-zei-wij-deden")).Html, StringComparison.Ordinal);
    }

    public sealed class OnSqlite(SqliteHouse house) : AgendaItemPageTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : AgendaItemPageTests(house), IClassFixture<PostgresHouse>;
}
