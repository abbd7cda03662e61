using System.Net;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.FieldWork.MyWeek;

[Trait("Kind", "Trust")]
public abstract class MyWeekTests(TestHouse house)
{
    private const string Line = "Praatje dat alleen van mij is";

    [Fact]
    public async Task The_week_shows_the_own_footprints_with_days_and_places()
    {
        var worker = await house.Given.AWorker();
        var spot = await house.Given.AFindSpot(worker.Team, "Plein aan het water");
        await house.Given.AContact(worker, spot, people: 4, line: Line);
        await house.Given.AContact(worker, when: house.Clock.GetUtcNow().AddDays(-8), people: 9, line: "Vorige week");

        var page = await worker.Get("/mijn-week");

        Assert.Contains("4 mensen gesproken", Page.Text(page.One(".lead")), StringComparison.Ordinal);
        Assert.Contains(page.Texts(".ledger li"), text => text.Contains("Plein aan het water", StringComparison.Ordinal) && text.Contains(Line, StringComparison.Ordinal));
        Assert.DoesNotContain("Vorige week", page.Html, StringComparison.Ordinal);
        Assert.Contains("Vorige week", (await page.Follow("Week ervoor")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_sees_it_not_a_colleague_of_the_team_not_the_team_leader_not_the_administrator()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AContact(worker, line: Line);
        await house.Given.AContact(worker, line: Line + " echt", circle: Circle.Own);
        var colleague = await house.Given.AWorker(worker.Team);

        var page = await colleague.Get($"/mijn-week?account={worker.Account.Value}&wie={worker.Account.Value}");

        page.ShouldBe(HttpStatusCode.OK);
        Assert.DoesNotContain(Line, page.Html, StringComparison.Ordinal);
        Assert.Contains("Nog niets in deze week", page.Html, StringComparison.Ordinal);
        foreach (var role in new[] { RoleCodes.TeamLeader, RoleCodes.Administrator, RoleCodes.PrivacyOfficer, RoleCodes.WijkteamColleague, RoleCodes.Editor })
            (await (await house.Given.Somebody(role, worker.Team)).Get("/mijn-week")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_contact_only_for_me_is_read_by_no_colleague_in_the_database()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AContact(worker, line: Line, circle: Circle.Own);
        var colleague = await house.Inside().ActorOf(await house.Given.AWorker(worker.Team));

        var seen = await house.Inside().Read(db => Task.FromResult(db.Set<Opbouw.FieldWork.Contact>().Count(c => c.TeamId == worker.Team)), colleague);

        Assert.Equal(0, seen);
    }

    [Theory]
    [InlineData("?vanaf=gisteren")]
    [InlineData("?vanaf=0001-01-01")]
    [InlineData("?vanaf=9999-12-31")]
    public async Task A_strange_day_shows_a_week(string query)
    {
        var worker = await house.Given.AWorker();

        (await worker.Get("/mijn-week" + query)).ShouldBe(HttpStatusCode.OK);
    }

    public sealed class OnSqlite(SqliteHouse house) : MyWeekTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : MyWeekTests(house), IClassFixture<PostgresHouse>;
}
