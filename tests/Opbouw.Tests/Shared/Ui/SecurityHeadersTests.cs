using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Shared.Ui;

/// <summary>What every answer tells the browser about itself, whatever the answer is.</summary>
public abstract class SecurityHeadersTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Answers => new("/", "/bestaat-niet", "/inloggen", "/mijn-dag", "/privacy", "/css/opbouw.css", "/.well-known/security.txt", "/gezond", "/letter?grootte=x");

    [Theory, MemberData(nameof(Answers))]
    public async Task Every_answer_forbids_what_we_do_not_use(string address)
    {
        using var answer = await house.Visitor().SendOnce(new HttpRequestMessage(HttpMethod.Get, address));

        foreach (var (name, value) in new[]
        {
            ("Referrer-Policy", "same-origin"), ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"), ("Cross-Origin-Embedder-Policy", "require-corp"),
        })
        {
            Assert.True(answer.Headers.TryGetValues(name, out var said), $"{address} has no {name}");
            Assert.Equal(value, Assert.Single(said));
        }

        var devices = Assert.Single(answer.Headers.GetValues("Permissions-Policy"));
        Assert.All(new[] { "camera", "microphone", "geolocation", "payment", "usb" }, device => Assert.Contains($"{device}=()", devices, StringComparison.Ordinal));
        Assert.Empty(answer.Headers.Server);
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }

    [Theory, MemberData(nameof(Answers))]
    public async Task Policy_knows_no_place_for_scripts_and_no_way_to_make_one(string address)
    {
        using var answer = await house.Visitor().SendOnce(new HttpRequestMessage(HttpMethod.Get, address));

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy")).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(directive => directive.Split(' ')).ToDictionary(words => words[0], words => words[1..]);
        Assert.NotEmpty(policy["script-src"]);
        Assert.All(policy["script-src"], source => Assert.StartsWith("'sha256-", source, StringComparison.Ordinal));
        Assert.Equal(["'script'"], policy["require-trusted-types-for"]);
        Assert.Equal(["'none'"], policy["trusted-types"]);
        foreach (var closed in new[] { "object-src", "base-uri", "frame-ancestors", "frame-src", "worker-src" })
            Assert.Equal(["'none'"], policy[closed]);
        foreach (var own in new[] { "default-src", "style-src", "img-src", "font-src", "connect-src", "form-action" })
            Assert.Equal(["'self'"], policy[own]);
    }

    [Fact]
    public async Task The_script_that_runs_is_the_one_that_was_built()
    {
        var page = await house.Visitor().Get("/");
        var script = page.One("script[src]");

        using var served = await house.Visitor().SendOnce(new HttpRequestMessage(HttpMethod.Get, script.GetAttribute("src")));
        var hash = $"sha256-{Convert.ToBase64String(SHA256.HashData(await served.Content.ReadAsByteArrayAsync(Ct)))}";

        Assert.Equal(hash, script.GetAttribute("integrity"));
        Assert.Contains($"'{hash}'", page.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_over_a_safe_line_the_browser_is_told_to_come_back_over_one()
    {
        var visitor = house.Visitor();

        using var safe = await visitor.SendOnce(new HttpRequestMessage(HttpMethod.Get, "/"));
        using var open = await visitor.SendOnce(new HttpRequestMessage(HttpMethod.Get, new UriBuilder(visitor.Address) { Scheme = "http", Port = -1 }.Uri));

        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(safe.Headers.GetValues("Strict-Transport-Security")));
        Assert.False(open.Headers.Contains("Strict-Transport-Security"));
    }

    /// <summary>The web server before us does https.</summary>
    [Fact]
    public async Task Behind_a_server_that_does_the_safe_line_it_is_told_too()
    {
        var visitor = house.Visitor();
        var request = new HttpRequestMessage(HttpMethod.Get, new UriBuilder(visitor.Address) { Scheme = "http", Port = -1, Path = "/inloggen" }.Uri) { Headers = { { "X-Forwarded-Proto", "https" } } };

        using var answer = await visitor.SendOnce(request);

        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Only_this_machine_is_believed_until_another_is_named()
    {
        var believed = house.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;

        Assert.All(believed.KnownProxies, address => Assert.True(System.Net.IPAddress.IsLoopback(address)));
        Assert.All(believed.KnownIPNetworks, network => Assert.True(System.Net.IPAddress.IsLoopback(network.BaseAddress)));
        Assert.Equal(1, believed.ForwardLimit);
        Assert.False(believed.ForwardedHeaders.HasFlag(ForwardedHeaders.XForwardedHost));
    }

    [Fact]
    public async Task Every_cookie_is_ours_alone()
    {
        var atTheDoor = await house.Given.SomebodyAtTheDoor();
        var visitor = house.Visitor();
        var page = await visitor.Get("/inloggen");
        var set = Cookies(page.Response).ToList();
        set.AddRange(Cookies((await atTheDoor.GivePassword(house.Visitor())).Response));
        using (var letter = await visitor.SendOnce(new HttpRequestMessage(HttpMethod.Get, "/letter?grootte=2"))) set.AddRange(Cookies(letter));

        Assert.NotEmpty(set);
        Assert.All(set, cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i)samesite=(lax|strict)", cookie);
        });

        static IEnumerable<string> Cookies(HttpResponseMessage response) => response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];
    }

    [Theory]
    [InlineData("TRACE"), InlineData("OPTIONS"), InlineData("PUT"), InlineData("DELETE"), InlineData("PATCH"), InlineData("BESTAATNIET")]
    public async Task A_way_of_asking_that_we_do_not_know_finds_nothing(string method)
    {
        using var answer = await house.Visitor().SendOnce(new HttpRequestMessage(new HttpMethod(method), "/"));

        Assert.InRange((int)answer.StatusCode, 400, 499);
    }

    public sealed class OnSqlite(SqliteHouse house) : SecurityHeadersTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : SecurityHeadersTests(house), IClassFixture<PostgresHouse>;
}
