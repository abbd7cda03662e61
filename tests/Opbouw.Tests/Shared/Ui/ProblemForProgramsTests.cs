using System.Net;
using System.Text.Json;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Shared.Ui;

/// <summary>A program hears what went wrong in a form it can read; a person gets a page.</summary>
public abstract class ProblemForProgramsTests(TestHouse house)
{
    [Theory]
    [InlineData("/letter?grootte=geen-getal", HttpStatusCode.BadRequest)]
    [InlineData("/bestaat-niet", HttpStatusCode.NotFound)]
    [InlineData("/huisstijl/bestaat-niet.css", HttpStatusCode.NotFound)]
    public async Task Also_a_value_that_could_not_be_bound_is_told_as_a_problem(string address, HttpStatusCode status)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept", "application/json" } } };

        using var answer = await house.Visitor().SendOnce(request);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["type", "title", "status", "detail", "instance"], problem.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal((int)status, problem.RootElement.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task A_page_that_breaks_says_nothing_of_why()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/kaart") { Headers = { { "Accept", "application/json" } }, Content = new StringContent("Form.Code=%00", null, "application/x-www-form-urlencoded") };

        using var answer = await house.Visitor().SendOnce(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("Exception", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_gets_a_page()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/letter?grootte=geen-getal") { Headers = { { "Accept", "text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.8" } } };

        var page = await house.Visitor().Send(request);

        page.ShouldBe(HttpStatusCode.BadRequest);
        Assert.Equal("Dit konden wij niet lezen", page.Heading);
    }

    public sealed class OnSqlite(SqliteHouse house) : ProblemForProgramsTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : ProblemForProgramsTests(house), IClassFixture<PostgresHouse>;
}
