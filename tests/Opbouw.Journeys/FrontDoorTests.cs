using System.Net;
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

        Assert.NotEmpty(await visitor.Heading());
        Assert.Empty(await visitor.Page.Context.CookiesAsync());
    }

    [Fact]
    public async Task Worker_comes_in_with_either_browser()
    {
        var worker = await house.Given.AWorker();

        var visitor = await house.Chromium(person: worker);
        await visitor.Go("/");

        (await worker.Get("/")).ShouldBe(HttpStatusCode.OK);
        Assert.Single(await visitor.Page.Context.CookiesAsync());
    }
}
