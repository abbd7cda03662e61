using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Safety;

/// <summary>
/// What internet.nl looks at. The lines about the program are asked over HTTP; all others are for who runs the server, and stand in the list in
/// docs/beheer/internet.md.
/// </summary>
public sealed partial class InternetNlTests(SqliteHouse house) : IClassFixture<SqliteHouse>
{
    private static readonly Dictionary<string, Func<InternetNlTests, Task>> OfTheProgram = new()
    {
        ["WebTls https_hsts"] = test => test.ComesBackOverASafeLineForAYear(),
        ["WebTls http_compression"] = test => test.NothingSecretIsCompressed(),
        ["WebAppsecpriv http_x_frame"] = async test => Assert.Equal("DENY", await test.Header("X-Frame-Options")),
        ["WebAppsecpriv http_x_content_type"] = async test => Assert.Equal("nosniff", await test.Header("X-Content-Type-Options")),
        ["WebAppsecpriv http_referrer_policy"] = async test => Assert.Matches("^(no-referrer|same-origin)$", await test.Header("Referrer-Policy")),
        ["WebAppsecpriv http_csp"] = test => test.PolicyIsClosed(),
        ["WebAppsecpriv http_securitytxt"] = test => test.SaysWhomToTell(),
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Lines => [.. OfTheProgram.Keys];

    [Theory, MemberData(nameof(Lines))]
    public Task Line_about_the_program_passes(string line) => OfTheProgram[line](this);

    [Fact]
    public async Task Every_line_is_the_program_s_or_stands_in_the_list_of_the_administrator()
    {
        var file = SharedData.Find(Path.Combine("trust", "internetnl.csv"));
        Assert.SkipWhen(file is null, "../shared/trust/internetnl.csv is not here: whether the list is whole cannot be seen. The lines about the program are tested all the same.");

        var lines = (await File.ReadAllLinesAsync(file, Ct)).Skip(1).Select(line => line.Split(',')).Select(cells => $"{cells[0]} {cells[1]}").ToList();
        var forTheAdministrator = await InTheList();

        var ours = lines.Where(OfTheProgram.ContainsKey).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{lines.Count} lines: {ours.Count} asked of the program, {lines.Count - ours.Count} for the administrator: {string.Join(", ", lines.Except(ours))}.");
        Assert.True(lines.Count > 50, "Too few lines to be the whole list.");
        Assert.Empty(lines.Except(ours).Except(forTheAdministrator));
        Assert.Empty(OfTheProgram.Keys.Except(lines));
        Assert.Empty(forTheAdministrator.Except(lines));
    }

    private static async Task<HashSet<string>> InTheList()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Folder, "docs", "beheer", "internet.md"), Ct);
        return [.. Code().Matches(text).Select(match => match.Groups[1].Value)];
    }

    private async Task ComesBackOverASafeLineForAYear()
    {
        var age = Regex.Match(await Header("Strict-Transport-Security"), "max-age=([0-9]+)").Groups[1].Value;
        Assert.InRange(int.Parse(age, CultureInfo.InvariantCulture), 31_536_000, int.MaxValue);
    }

    /// <summary>A page with a secret in it (a form) goes over the line as it is, so that its length tells nothing.</summary>
    private async Task NothingSecretIsCompressed()
    {
        foreach (var (address, isPacked) in new[] { ("/inloggen", false), ("/zeg-het", false), ("/over", true) })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
            using var answer = await house.Visitor().SendOnce(request);
            Assert.True(answer.IsSuccessStatusCode, address);
            Assert.Equal(isPacked, answer.Content.Headers.ContentEncoding.Count > 0);
        }
    }

    private async Task PolicyIsClosed()
    {
        var policy = await Header("Content-Security-Policy");
        foreach (var open in new[] { "unsafe-inline", "unsafe-eval", "data:", "http:", "*" }) Assert.DoesNotContain(open, policy, StringComparison.Ordinal);
        foreach (var said in new[] { "default-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'", "frame-src 'none'" }) Assert.Contains(said, policy, StringComparison.Ordinal);
    }

    private async Task SaysWhomToTell()
    {
        using var answer = await house.Visitor().SendOnce(new HttpRequestMessage(HttpMethod.Get, "/.well-known/security.txt"));
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Matches("(?m)^Contact: (mailto:|https:)", text);
        Assert.Matches("(?m)^Expires: [0-9]{4}-", text);
    }

    private async Task<string> Header(string name)
    {
        using var answer = await house.Visitor().SendOnce(new HttpRequestMessage(HttpMethod.Get, "/"));
        return Assert.Single(answer.Headers.GetValues(name));
    }

    /// <summary>"`WebTls tls_version`" in the list.</summary>
    [GeneratedRegex("`((?:Web|Mail)[A-Za-z0-9]+ [A-Za-z0-9_]+)`")]
    private static partial Regex Code();
}
