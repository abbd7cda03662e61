using Opbouw.Agenda;
using Opbouw.People;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Agenda.Desk;

/// <summary>The partner at her desk, after logging in.</summary>
public abstract class DeskTests(TestHouse house)
{
    [Fact]
    public async Task A_better_answer_takes_the_place_of_the_first_and_both_stay()
    {
        var (atPartner, item) = await Asked();
        await Answer(atPartner, item, AnswerKind.No, "Er is geen geld.");

        var page = await Answer(atPartner, item, AnswerKind.Done, "De lampen branden.");

        Assert.Equal(["De lampen branden.", "Er is geen geld."], page.All("section[aria-labelledby=gegeven] .letterlijk").Select(text => text.TextContent));
        Assert.Single(page.Texts("section[aria-labelledby=gegeven] .soft"), text => text.Contains("Dit antwoord", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_promise_needs_a_day_and_is_kept_with_one_tap()
    {
        var (atPartner, item) = await Asked();

        var bare = await Answer(atPartner, item, AnswerKind.WillDo, "Dat doen wij.");
        (await Answer(atPartner, item, AnswerKind.WillDo, "Dat doen wij.", "01-12-2026")).ShouldHaveNoErrors();
        var kept = await (await atPartner.Get($"/vragen/{item.Value}")).FormWith("Wij hebben dit gedaan").Press("Wij hebben dit gedaan");

        Assert.Equal(["Vul in wanneer het klaar is."], bare.Errors);
        kept.ShouldHaveNoErrors();
        Assert.Empty(kept.All("section[aria-labelledby=datum]"));
    }

    [Fact]
    public async Task A_draft_is_only_for_who_wrote_it_and_nobody_else_sees_an_answer()
    {
        var (atPartner, item) = await Asked();
        var colleague = await house.Given.APartnerPerson(atPartner.Partner);

        var kept = await (await atPartner.Get($"/vragen/{item.Value}")).FormWith("Bewaar als schets").Fill("Uw antwoord aan de bewoners", "Een half antw").Press("Bewaar als schets");

        kept.ShouldHaveNoErrors();
        Assert.Equal("Een half antw", (await atPartner.Get($"/vragen/{item.Value}")).One("textarea").TextContent.Trim());
        Assert.DoesNotContain("Een half antw", (await colleague.Get($"/vragen/{item.Value}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_was_passed_on_can_be_bettered_by_the_partner_herself()
    {
        var partner = await house.Given.APartner();
        var worker = await house.Given.AWorker(name: "Samira");
        var item = await house.Given.AQuestion(worker, partner);
        await (await worker.Get($"/agendering/{item.Value}/antwoord")).FormWith("Bewaar het antwoord").Choose("Per brief").Fill("Wie zei het?", "Bas, planner").Choose("Nee, want")
            .Fill("Het antwoord, letterlijk", "Dat kan niet.").Press("Bewaar het antwoord");

        await Answer(await house.Given.APartnerPerson(partner), item, AnswerKind.Partly, "De helft kan wel.");

        var lines = (await worker.Get($"/agendering/{item.Value}")).Texts("section[aria-labelledby=antwoorden] li");
        Assert.Equal(2, lines.Count);
        Assert.Contains("De helft kan wel.", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Doorgegeven", lines[0], StringComparison.Ordinal);
        Assert.Contains("Doorgegeven door Samira", lines[1], StringComparison.Ordinal);
    }

    private async Task<(Person AtPartner, AgendaItemId Item)> Asked()
    {
        var partner = await house.Given.APartner();
        var item = await house.Given.AQuestion(await house.Given.AWorker(), partner);
        return (await house.Given.APartnerPerson(partner), item);
    }

    private static async Task<Page> Answer(Person atPartner, AgendaItemId item, AnswerKind kind, string text, string promise = "") =>
        await (await atPartner.Get($"/vragen/{item.Value}")).FormWith("Geef dit antwoord").Choose(kind.Label()).Fill("Uiterlijk klaar op", promise)
            .Fill("Uw antwoord aan de bewoners", text).Press("Geef dit antwoord");

    public sealed class OnSqlite(SqliteHouse house) : DeskTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : DeskTests(house), IClassFixture<PostgresHouse>;
}
