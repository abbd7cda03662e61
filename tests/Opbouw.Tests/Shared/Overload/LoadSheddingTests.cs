using System.Diagnostics;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Shared.Overload;

/// <summary>When there are too many of one kind at once, whoever comes after hears so at once; the other kinds go on.</summary>
public abstract class LoadSheddingTests(TestHouse house)
{
    public static TheoryData<string, string, string> Kinds => new()
    {
        { "GET", "/zoeken", "/privacy" }, { "GET", "/privacy", "/mijn-dag" }, { "GET", "/mijn-dag", "/zoeken" }, { "POST", "/kaart", "/" }, { "POST", "/inlezen/nieuw/teams", "/inloggen" },
    };

    [Theory, MemberData(nameof(Kinds))]
    public async Task Full_is_said_at_once_and_the_rest_goes_on(string method, string full, string other)
    {
        using var visitor = house.Visitor();
        await visitor.Get(full);
        using var answer = await Hold(method, full, async () =>
        {
            var since = Stopwatch.StartNew();
            var refused = await visitor.SendOnce(new HttpRequestMessage(new HttpMethod(method), full));
            Assert.True(since.Elapsed < TimeSpan.FromSeconds(2), $"said after {since.Elapsed}");
            Assert.NotEqual(HttpStatusCode.ServiceUnavailable, (await visitor.SendOnce(new HttpRequestMessage(HttpMethod.Get, other))).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await visitor.SendOnce(new HttpRequestMessage(HttpMethod.Get, "/gezond"))).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await visitor.SendOnce(new HttpRequestMessage(HttpMethod.Get, "/css/opbouw.css"))).StatusCode);
            return refused;
        });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), answer.Headers.RetryAfter?.Delta);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
        var page = await Page.Read(visitor, answer);
        Assert.Equal("Het is nu heel druk", page.Heading);
        Assert.Equal(method == "POST", page.Html.Contains("niet bewaard", StringComparison.Ordinal));
        Assert.NotEqual(HttpStatusCode.ServiceUnavailable, (await visitor.SendOnce(new HttpRequestMessage(new HttpMethod(method), full))).StatusCode);
    }

    /// <summary>Takes every place of the kind of this page and every place in its line, as if others were being served.</summary>
    private async Task<HttpResponseMessage> Hold(string method, string path, Func<Task<HttpResponseMessage>> meanwhile)
    {
        var limiter = house.Services.GetRequiredService<IOptions<RateLimiterOptions>>().Value.GlobalLimiter!;
        var (held, inLine) = (new List<RateLimitLease>(), new List<Task<RateLimitLease>>());
        while (limiter.AttemptAcquire(Asked(method, path)) is { IsAcquired: true } lease && held.Count < 1_000) held.Add(lease);
        while (limiter.AcquireAsync(Asked(method, path)).AsTask() is { IsCompleted: false } waiting && inLine.Count < 1_000) inLine.Add(waiting);
        Assert.InRange(held.Count, 1, 999);
        Assert.InRange(inLine.Count, 1, 999);
        try
        {
            return await meanwhile();
        }
        finally
        {
            held.ForEach(lease => lease.Dispose());
            foreach (var waiting in inLine) (await waiting).Dispose();
        }
    }

    private DefaultHttpContext Asked(string method, string path)
    {
        var http = new DefaultHttpContext { RequestServices = house.Services, Request = { Method = method, Path = path } };
        http.SetEndpoint(house.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .First(endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/') == (path.StartsWith("/inlezen", StringComparison.Ordinal) ? "/inlezen/nieuw/{soort}" : path)));
        return http;
    }

    public sealed class OnSqlite(SqliteHouse house) : LoadSheddingTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : LoadSheddingTests(house), IClassFixture<PostgresHouse>;
}
