using Microsoft.EntityFrameworkCore;
using Opbouw.Agenda;
using Opbouw.Agenda.PassOnAnswer;
using Opbouw.People;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Agenda.TeamOverview;

public abstract class TeamOverviewTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_leader_sees_what_waits_without_a_word_of_what_was_said()
    {
        var worker = await house.Given.AWorker();
        var leader = await house.Given.Somebody(RoleCodes.TeamLeader, worker.Team);
        var partner = await house.Given.APartner("Stadsbeheer De Kade");
        var item = await house.Given.AQuestion(worker, partner);
        var promised = LocalTime.DayOf(house.Clock.GetUtcNow()).AddDays(10);
        await house.Inside().Do<PassOnAnswer, AnswerId>(worker, new PassOnAnswer(
            AnswerId.New(), item, AnswerKind.WillDo, "Wij zagen mevrouw bij het loket", AnswerChannel.Telephone, "Bas, planner", LocalTime.DayOf(house.Clock.GetUtcNow()))
        { PromisedFor = promised });
        var question = await house.Inside().Read(db => db.Set<AgendaItem>().Where(i => i.Id == item).Select(i => new { i.Question, i.Title }).SingleAsync(Ct));
        await house.Inside().Change(db => Late(db, item));

        var page = await leader.Get("/teamoverzicht");

        Assert.Contains(page.Texts("[aria-labelledby=beloften] li"), text => text.Contains("te laat", StringComparison.Ordinal) && text.Contains("Stadsbeheer De Kade", StringComparison.Ordinal));
        Assert.Single(page.All("[aria-labelledby=vertellen] li"));
        foreach (var words in new[] { "mevrouw", question.Question, question.Title, worker.Name }) Assert.DoesNotContain(words, page.Html, StringComparison.Ordinal);
        (await page.Follow(page.Texts("[aria-labelledby=beloften] li a")[0])).ShouldBeAt($"/agendering/{item.Value}");
    }

    [Fact]
    public async Task A_question_of_somebody_who_left_the_team_has_no_owner()
    {
        var worker = await house.Given.AWorker();
        var leader = await house.Given.Somebody(RoleCodes.TeamLeader, worker.Team);
        await house.Given.AQuestion(worker, await house.Given.APartner());
        Assert.Empty((await leader.Get("/teamoverzicht")).All("[aria-labelledby=zonder] li"));

        await house.Inside().Change(async db => (await db.Set<TeamMember>().SingleAsync(member => member.AccountId == worker.Account, Ct)).Until = LocalTime.DayOf(house.Clock.GetUtcNow()).AddDays(-1));

        Assert.Single((await leader.Get("/teamoverzicht")).All("[aria-labelledby=zonder] li"));
    }

    [Fact]
    public async Task Coverage_counts_by_area_and_week_and_leaves_out_what_is_only_mine_and_other_teams()
    {
        var worker = await house.Given.AWorker();
        var leader = await house.Given.Somebody(RoleCodes.TeamLeader, worker.Team);
        var spot = await house.Given.AFindSpot(worker.Team, "Plein");
        var now = house.Clock.GetUtcNow();
        await house.Given.AContact(worker, spot, now);
        await house.Given.AContact(worker, spot, now);
        await house.Given.AContact(worker, spot, now.AddDays(-7));
        await house.Given.AContact(worker, spot, now, circle: Circle.Own);
        var stranger = await house.Given.AWorker();
        await house.Given.AContact(stranger, await house.Given.AFindSpot(stranger.Team, "Plein elders"), now);

        var cells = (await leader.Get("/teamoverzicht")).Texts(".weeks td");

        Assert.Equal(["2", "1", "niet", "niet"], cells);
    }

    [Fact]
    public async Task An_empty_team_gets_sentences_not_blanks()
    {
        var leader = await house.Given.Somebody(RoleCodes.TeamLeader, await house.Given.ATeam());

        var page = await leader.Get("/teamoverzicht");

        Assert.Contains("Geen belofte is te laat.", page.Html, StringComparison.Ordinal);
        Assert.Contains("Nog geen contacten", page.Html, StringComparison.Ordinal);
    }

    /// <summary>The promise was for yesterday.</summary>
    private async Task Late(DbContext db, AgendaItemId item)
    {
        var found = await db.Set<AgendaItem>().SingleAsync(i => i.Id == item, Ct);
        db.Entry(found).Property(i => i.PromisedFor).CurrentValue = LocalTime.DayOf(house.Clock.GetUtcNow()).AddDays(-1);
    }

    public sealed class OnSqlite(SqliteHouse house) : TeamOverviewTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : TeamOverviewTests(house), IClassFixture<PostgresHouse>;
}
