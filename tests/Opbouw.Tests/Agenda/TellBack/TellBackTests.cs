using Opbouw.Agenda;
using Opbouw.Agenda.BringToAgenda;
using Opbouw.Agenda.Desk;
using Opbouw.Signals;
using Opbouw.Signals.BundleSignals;
using Opbouw.Signals.WeighBundle;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Agenda.TellBack;

/// <summary>The answer goes back to every place where the question began; only then is the loop round.</summary>
public abstract class TellBackTests(TestHouse house)
{
    [Fact]
    public async Task Told_at_one_of_two_places_the_loop_is_not_round()
    {
        var (worker, item) = await AnsweredAtTwoPlaces("Plein", "Park");

        var one = await (await worker.Get("/terugvertellen")).Fill("Hoeveel mensen hoorden het?", "9").Press("Ik heb het verteld");

        one.ShouldHaveNoErrors();
        Assert.Single(one.All("form.told"));
        Assert.Equal(AgendaStatus.Answered, await StatusOf(item));
        (await one.Fill("Hoeveel mensen hoorden het?", "0").Press("Ik heb het verteld")).ShouldHaveNoErrors();
        Assert.Equal(AgendaStatus.ToldBack, await StatusOf(item));
        Assert.Empty((await worker.Get("/terugvertellen")).All("form.told"));
    }

    [Fact]
    public async Task How_many_heard_it_is_asked_and_the_row_that_was_wrong_is_marked()
    {
        var (worker, _) = await AnsweredAtTwoPlaces("Brug", "Haven");

        var page = await (await worker.Get("/terugvertellen")).Fill("Hoeveel mensen hoorden het?", "veel").Press("Ik heb het verteld");

        Assert.Single(page.Errors);
        Assert.Equal("veel", Assert.Single(page.All("input[aria-invalid=true]")).GetAttribute("value"));
        Assert.Equal(2, page.All("form.told").Count);
    }

    [Fact]
    public async Task A_promise_that_was_kept_is_told_again()
    {
        var worker = await house.Given.AWorker();
        var partner = await house.Given.APartner();
        var item = await house.Given.AQuestion(worker, partner);
        var atPartner = await house.Given.APartnerPerson(partner);
        await house.Inside().Do<GiveAnswer, AnswerId>(atPartner, new(AnswerId.New(), item, AnswerKind.WillDo, "Wij doen het.") { PromisedFor = new DateOnly(2026, 12, 1) });
        await (await worker.Get("/terugvertellen")).Fill("Hoeveel mensen hoorden het?", "4").Press("Ik heb het verteld");
        Assert.Empty((await worker.Get("/terugvertellen")).All("form.told"));

        await (await worker.Get($"/agendering/{item.Value}")).FormWith("De belofte is gehouden").Press("De belofte is gehouden");

        var page = await worker.Get("/terugvertellen");
        Assert.Contains("De belofte is gehouden. Vertel dat ook.", page.Html, StringComparison.Ordinal);
        await page.Fill("Hoeveel mensen hoorden het?", "4").Press("Ik heb het verteld");
        Assert.Equal(AgendaStatus.ToldBack, await StatusOf(item));
    }

    private async Task<(Person Worker, AgendaItemId Item)> AnsweredAtTwoPlaces(params string[] names)
    {
        var worker = await house.Given.AWorker();
        var partner = await house.Given.APartner();
        var signals = new List<SignalId>();
        foreach (var name in names)
            signals.Add((await house.Given.ASignal(worker, at: await house.Given.AFindSpot(worker.Team, name))).SignalId);
        var bundle = await house.Inside().Do<BundleSignals, BundleId>(worker, new(Guid.CreateVersion7(), "Auto's rijden te hard", Theme.Traffic, "Kan het rustiger?", signals));
        await house.Inside().Do<WeighBundle, BundleId>(worker, new(Guid.CreateVersion7(), bundle, IsShared: true));
        var item = await house.Inside().Do<BringToAgenda, AgendaItemId>(worker, new(AgendaItemId.New(), bundle, partner, new DateOnly(2026, 12, 1)));
        await house.Inside().Do<GiveAnswer, AnswerId>(await house.Given.APartnerPerson(partner), new(AnswerId.New(), item, AnswerKind.Done, "Er liggen nu drempels."));
        return (worker, item);
    }

    private Task<AgendaStatus> StatusOf(AgendaItemId id) => house.Inside().Read(db => Task.FromResult(db.Set<AgendaItem>().Single(item => item.Id == id).Status));

    public sealed class OnSqlite(SqliteHouse house) : TellBackTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : TellBackTests(house), IClassFixture<PostgresHouse>;
}
