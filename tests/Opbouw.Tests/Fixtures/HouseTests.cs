using System.Net;

namespace Opbouw.Tests.Fixtures;

/// <summary>
/// How a test over HTTP looks: written once, run on both databases by the two lines at the end.
/// This one tries the house itself.
/// </summary>
public abstract class HouseTests(TestHouse house)
{
    [Fact]
    public async Task Front_door_opens()
    {
        var page = await house.Visitor().Get("/");

        page.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Unknown_address_is_not_found()
    {
        var page = await house.Visitor().Get("/bestaat-niet");

        page.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Worker_is_known_after_logging_in()
    {
        var worker = await house.Given.AWorker();

        var actor = await house.Inside().ActorOf(worker);

        Assert.Equal([worker.Team], actor.Teams);
        Assert.Single(worker.Browser.Cookies.GetAllCookies());
    }

    public sealed class OnSqlite(SqliteHouse house) : HouseTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : HouseTests(house), IClassFixture<PostgresHouse>;

    public sealed class FromNothingOnSqlite(SqliteHouseFromNothing house) : HouseTests(house), IClassFixture<SqliteHouseFromNothing>;

    public sealed class FromNothingOnPostgres(PostgresHouseFromNothing house) : HouseTests(house), IClassFixture<PostgresHouseFromNothing>;
}
