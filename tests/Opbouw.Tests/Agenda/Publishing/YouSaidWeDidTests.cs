using Opbouw.Agenda;
using Opbouw.Agenda.Desk;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Agenda.Publishing;

/// <summary>U zei, wij deden: what everybody reads. Nothing about persons, and no pace of a partner from a handful of answers.</summary>
public abstract class YouSaidWeDidTests(TestHouse house)
{
    [Fact]
    public async Task Pace_of_a_partner_shows_from_five_answers()
    {
        const string Name = "Stichting Vijf Antwoorden";
        var (worker, partner) = (await house.Given.AWorker(), await house.Given.APartner(Name));
        var atPartner = await house.Given.APartnerPerson(partner);
        for (var number = 1; number <= 5; number++)
        {
            Assert.DoesNotContain(Name, Paces(await house.Visitor().Get("/u-zei-wij-deden")), StringComparison.Ordinal);
            var item = await house.Given.AQuestion(worker, partner);
            house.Clock.Advance(TimeSpan.FromDays(number));
            await house.Inside().Do<GiveAnswer, AnswerId>(atPartner, new(AnswerId.New(), item, AnswerKind.Done, "Klaar."));
        }

        Assert.Contains($"{Name}De helft van de 5 antwoorden kwam binnen 3 dagen.", Paces(await house.Visitor().Get("/u-zei-wij-deden")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_is_said_in_steps_and_no_person_is_named()
    {
        var worker = await house.Given.AWorker(name: "Samira Elzinga");
        var partner = await house.Given.APartner();
        await house.Given.AQuestion(worker, partner, await house.Given.APersonAtPartner(partner, "Ingrid Onbekend"));

        var page = await house.Visitor().Get("/u-zei-wij-deden");

        Assert.Contains("enkele", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("3 signalen", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Samira", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Ingrid", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_that_finds_nothing_says_so_and_leads_back()
    {
        var page = await house.Visitor().Get("/u-zei-wij-deden?onderwerp=Sustainability");

        Assert.Contains("Hier staat nog geen vraag", page.Html, StringComparison.Ordinal);
        Assert.NotEmpty(page.All("main a[href='/u-zei-wij-deden']"));
    }

    private static string Paces(Page page) => string.Join(' ', page.Texts("section[aria-labelledby=snel] li"));

    public sealed class OnSqlite(SqliteHouse house) : YouSaidWeDidTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : YouSaidWeDidTests(house), IClassFixture<PostgresHouse>;
}
