using System.Net;
using Opbouw.FieldWork;
using Opbouw.FieldWork.DropRound;
using Opbouw.FieldWork.Rounds;
using Opbouw.Shared.Acting;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.FieldWork.Rounds;

public abstract class RoundTests(TestHouse house)
{
    private DateOnly Tomorrow => DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime).AddDays(1);

    [Fact]
    public async Task A_round_with_stops_is_planned_and_the_team_sees_who_and_when()
    {
        var worker = await house.Given.AWorker(name: "Loper Eén");
        var colleague = await house.Given.AWorker(worker.Team);
        await house.Given.AFindSpot(worker.Team, "Plein");
        await house.Given.AFindSpot(worker.Team, "Winkels");

        var page = await Filled(await worker.Get("/rondes/nieuw"), ("Winkels", "11:00"), ("Plein", "9:30")).Press("Plan deze ronde");

        page.ShouldBeAt("/rondes");
        Assert.Contains(page.Texts(".ledger li"), text => text.Contains("Jij 9.30 Plein, 11 Winkels", StringComparison.Ordinal));
        Assert.Contains((await colleague.Get("/rondes")).Texts(".ledger li"), text => text.Contains("Loper Eén 9.30 Plein", StringComparison.Ordinal));
        Assert.Empty((await (await house.Given.AWorker()).Get("/rondes")).All(".ledger li"));
    }

    [Fact]
    public async Task A_round_for_a_colleague_stands_in_her_day()
    {
        var worker = await house.Given.AWorker();
        var colleague = await house.Given.AWorker(worker.Team, "Collega Loper");
        await house.Given.AFindSpot(worker.Team, "Plein voor de collega");

        await Filled(await worker.Get("/rondes/nieuw"), ("Plein voor de collega", "9:30")).Fill("Wie loopt de ronde?", "Collega Loper").Press("Plan deze ronde");
        house.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Contains("Plein voor de collega", (await (await house.LogIn(colleague.Account)).Get("/mijn-dag")).Texts(".task b"));
        Assert.DoesNotContain("Plein voor de collega", (await (await house.LogIn(worker.Account)).Get("/mijn-dag")).Texts(".task b"));
    }

    [Fact]
    public async Task Somebody_of_another_team_can_not_be_sent_on_a_round()
    {
        var worker = await house.Given.AWorker();
        var stranger = await house.Given.AWorker();
        var spot = await house.Given.AFindSpot(worker.Team);

        var outcome = await Try(worker, new PlanRound(RoundId.New(), Tomorrow, [new(spot.Id, new TimeOnly(9, 0))]) { WalkerId = stranger.Account });

        Assert.Equal("round.not-in-the-team", Assert.IsType<Outcome<RoundId>.Refused>(outcome).Refusal.Code);
    }

    [Fact]
    public async Task A_place_of_another_team_is_no_stop()
    {
        var worker = await house.Given.AWorker();
        var spot = await house.Given.AFindSpot(await house.Given.ATeam());

        Assert.False((await Try(worker, new PlanRound(RoundId.New(), Tomorrow, [new(spot.Id, new TimeOnly(9, 0))]))).IsDone);
    }

    [Fact]
    public async Task A_round_without_stops_or_in_the_past_is_refused_and_what_was_typed_stays()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AFindSpot(worker.Team, "Plein");

        var empty = await (await worker.Get("/rondes/nieuw")).FormWith("Plan deze ronde").Press("Plan deze ronde");
        var past = await Filled(await worker.Get("/rondes/nieuw"), ("Plein", "9:30")).Fill("Op welke dag?", "01-01-2020").Press("Plan deze ronde");

        Assert.Equal(["Kies minstens één vindplek en een tijd."], empty.Errors);
        Assert.Equal(["Deze dag is al geweest. Kies vandaag of later."], past.Errors);
        Assert.Contains("9:30", past.All("input").Select(input => input.GetAttribute("value")));
    }

    [Fact]
    public async Task Who_walks_it_takes_it_out_and_nobody_else()
    {
        var worker = await house.Given.AWorker();
        var colleague = await house.Given.AWorker(worker.Team);
        await house.Given.AFindSpot(worker.Team, "Plein");
        var page = await Filled(await worker.Get("/rondes/nieuw"), ("Plein", "9:30")).Press("Plan deze ronde");
        var id = await house.Inside().Read(db => Task.FromResult(db.Set<Round>().Single(r => r.WorkerId == worker.Account).Id));

        Assert.Empty((await colleague.Get("/rondes")).All("form[action^='/rondes/schrappen']"));
        Assert.False((await house.Inside().Try<DropRound, Nothing>(colleague, new(Guid.CreateVersion7(), id))).IsDone);
        var after = await page.FormWith("Schrap").Press("Schrap");

        after.ShouldBeAt("/rondes").ShouldBe(HttpStatusCode.OK);
        Assert.Empty(after.All(".ledger li"));
    }

    private Task<Outcome<RoundId>> Try(Person worker, PlanRound round) => house.Inside().Try<PlanRound, RoundId>(worker, round);

    private static Form Filled(Page page, params (string Spot, string At)[] stops)
    {
        var form = page.FormWith("Plan deze ronde");
        foreach (var (index, (spot, at)) in stops.Index())
        {
            var fieldset = page.All("fieldset").Single(f => Page.Text(f.QuerySelector("legend")!) == $"Plek {index + 1}");
            var select = (AngleSharp.Html.Dom.IHtmlSelectElement)fieldset.QuerySelector("select")!;
            select.Value = select.Options.Single(option => option.Text == spot).Value;
            ((AngleSharp.Html.Dom.IHtmlInputElement)fieldset.QuerySelector("input")!).Value = at;
        }
        return form;
    }

    public sealed class OnSqlite(SqliteHouse house) : RoundTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : RoundTests(house), IClassFixture<PostgresHouse>;
}
