using Opbouw.FieldWork;
using Opbouw.Shared.Time;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.FieldWork.MyDay;

public abstract class MyDayTests(TestHouse house)
{
    private DateTimeOffset Now => LocalTime.Local(house.Clock.GetUtcNow());

    private DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    [Fact]
    public async Task Without_a_round_the_spots_of_today_that_are_open_or_still_come_are_shown()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AFindSpotWithHours(worker.Team, "Winkels in de middag", Now.DayOfWeek, "14:00", "16:00");
        await house.Given.AFindSpotWithHours(worker.Team, "Winkels heel vroeg", Now.DayOfWeek, "5:00", "6:00");
        await house.Given.AFindSpotWithHours(worker.Team, "Winkels op een andere dag", Now.AddDays(2).DayOfWeek, "14:00", "16:00");
        await house.Given.AFindSpotWithHours(await house.Given.ATeam(), "Winkels van een ander team", Now.DayOfWeek, "14:00", "16:00");

        var page = await worker.Get("/mijn-dag");

        Assert.Equal(["Winkels in de middag"], page.Texts(".task b"));
    }

    [Fact]
    public async Task A_planned_round_takes_the_place_of_the_hours()
    {
        var worker = await house.Given.AWorker();
        var planned = await house.Given.AFindSpot(worker.Team, "Plek in de ronde");
        await house.Given.AFindSpotWithHours(worker.Team, "Plek met uren", Now.DayOfWeek, "14:00", "16:00");
        var round = new Round { Id = RoundId.New(), TeamId = worker.Team, WorkerId = worker.Account, Day = Today };
        round.Stops.Add(new RoundStop { RoundId = round.Id, Number = 1, FindSpotId = planned.Id, At = new TimeOnly(15, 30) });
        await house.Inside().Add(round);

        var page = await worker.Get("/mijn-dag");

        Assert.Equal(["Plek in de ronde"], page.Texts(".task b"));
        Assert.Contains("15.30", page.Texts(".task .num"));
    }

    [Fact]
    public async Task A_spot_where_the_worker_was_today_is_marked()
    {
        var worker = await house.Given.AWorker();
        var spot = await house.Given.AFindSpotWithHours(worker.Team, "Plein", Now.DayOfWeek, "0:00", "23:59");
        await house.Given.AContact(worker, spot, people: 4);

        var page = await worker.Get("/mijn-dag");

        Assert.Contains("Vandaag 4 mensen", Page.Text(page.One(".task")), StringComparison.Ordinal);
        Assert.Contains("Geweest", Page.Text(page.One(".task")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_back_that_is_late_comes_first_and_goes_when_it_is_done()
    {
        var worker = await house.Given.AWorker();
        var spot = await house.Given.AFindSpotWithHours(worker.Team, "Buurtkamer", Now.DayOfWeek, "0:00", "23:59");
        await house.Inside().Add(new CallBack { Id = CallBackId.New(), WorkerId = worker.Account, TeamId = worker.Team, FindSpotId = spot.Id, About = "de sleutel", DueOn = Today.AddDays(-2) });

        var page = await worker.Get("/mijn-dag");
        Assert.Contains("2 dagen te laat", Page.Text(page.All(".task")[0]), StringComparison.Ordinal);
        var after = await page.FormWith("Gedaan").Press("Gedaan");

        after.ShouldBeAt("/mijn-dag");
        Assert.Equal(["Buurtkamer"], after.Texts(".task b"));
    }

    [Fact]
    public async Task An_answer_that_came_in_is_to_be_told()
    {
        var worker = await house.Given.AWorker();
        var question = await house.Given.AQuestion(worker, await house.Given.APartner());
        await house.Inside().Do<Opbouw.Agenda.PassOnAnswer.PassOnAnswer, Opbouw.Agenda.AnswerId>(
            worker, new(Opbouw.Agenda.AnswerId.New(), question, Opbouw.Agenda.AnswerKind.No, "Dat kan niet.", Opbouw.Agenda.AnswerChannel.Telephone, "planner", Today));

        var page = await worker.Get("/mijn-dag");

        Assert.Contains(page.Texts(".task"), text => text.StartsWith("Antwoord", StringComparison.Ordinal) && text.Contains("Vertel het", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_promise_past_its_day_is_shown()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AQuestion(worker, await house.Given.APartner("Stichting Traag"));
        house.Clock.Advance(TimeSpan.FromDays(50));

        var page = await (await house.LogIn(worker.Account)).Get("/mijn-dag");

        Assert.Contains(page.Texts(".task"), text => text.Contains("te laat", StringComparison.Ordinal) && text.Contains("Stichting Traag", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_anything_the_day_says_what_to_do()
    {
        var worker = await house.Given.AWorker();

        var page = await worker.Get("/mijn-dag");

        Assert.Contains("Niets gepland", Page.Text(page.One(".empty")), StringComparison.Ordinal);
        await page.Follow("Voeg een vindplek toe");
    }

    [Fact]
    public async Task Somebody_elses_call_back_can_not_be_finished()
    {
        var worker = await house.Given.AWorker();
        var colleague = await house.Given.AWorker(worker.Team);
        var callBack = new CallBack { Id = CallBackId.New(), WorkerId = colleague.Account, TeamId = worker.Team, About = "de sleutel", DueOn = Today };
        await house.Inside().Add(callBack);

        var outcome = await house.Inside().Try<Opbouw.FieldWork.CallBacks.FinishCallBack, Opbouw.Shared.Acting.Nothing>(worker, new(Guid.CreateVersion7(), callBack.Id));

        Assert.False(outcome.IsDone);
        Assert.DoesNotContain("de sleutel", (await worker.Get("/mijn-dag")).Html, StringComparison.Ordinal);
    }

    public sealed class OnSqlite(SqliteHouse house) : MyDayTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : MyDayTests(house), IClassFixture<PostgresHouse>;
}
