using Opbouw.Agenda;
using Opbouw.Agenda.Desk;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Agenda.PartnerPage;

/// <summary>What lies at a partner, what was promised and what was kept, of the reader's own teams.</summary>
public abstract class PartnerQuestionsTests(TestHouse house)
{
    [Fact]
    public async Task A_question_goes_from_waiting_to_promised_to_kept()
    {
        var (worker, partner) = (await house.Given.AWorker(), await house.Given.APartner());
        var item = await house.Given.AQuestion(worker, partner);
        var atPartner = await house.Given.APartnerPerson(partner);
        var address = $"/partners/{partner.Value}";

        var waiting = await Lists();
        await house.Inside().Do<GiveAnswer, AnswerId>(atPartner, new(AnswerId.New(), item, AnswerKind.WillDo, "Dat komt.") { PromisedFor = new DateOnly(2026, 12, 1) });
        var promised = await Lists();
        await (await worker.Get($"/agendering/{item.Value}")).FormWith("De belofte is gehouden").Press("De belofte is gehouden");

        Assert.Equal((1, 0, 0), waiting);
        Assert.Equal((0, 1, 0), promised);
        Assert.Equal((0, 0, 1), await Lists());

        async Task<(int Waiting, int Promised, int Kept)> Lists()
        {
            var page = await worker.Get(address);
            return (Under(page, "Wacht op antwoord"), Under(page, "Beloofd"), Under(page, "Gehouden"));
        }
    }

    [Fact]
    public async Task Another_team_sees_nothing_of_it()
    {
        var (worker, partner) = (await house.Given.AWorker(), await house.Given.APartner());
        await house.Given.AQuestion(worker, partner);

        Assert.Equal(0, Under(await (await house.Given.AWorker()).Get($"/partners/{partner.Value}"), "Wacht op antwoord"));
    }

    private static int Under(Page page, string heading) =>
        page.All("h3").Single(each => Page.Text(each) == heading).NextElementSibling is { LocalName: "ul" } list ? list.ChildElementCount : 0;

    public sealed class OnSqlite(SqliteHouse house) : PartnerQuestionsTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : PartnerQuestionsTests(house), IClassFixture<PostgresHouse>;
}
