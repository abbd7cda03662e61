using Opbouw.Journeys.Fixtures;

namespace Opbouw.Journeys;

/// <summary>The first thing anybody sees.</summary>
public sealed class FrontDoorTests(SqliteJourneyHouse house) : IClassFixture<SqliteJourneyHouse>
{
    [Fact]
    public async Task Visitor_comes_in()
    {
        var visitor = await house.Chromium(Screen.Phone);

        await visitor.Go("/");

        Assert.Contains("Opbouw", await visitor.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Empty(await visitor.Page.Context.CookiesAsync());
    }
}
