using Opbouw.Journeys.Fixtures;

namespace Opbouw.Journeys.Accessibility;

/// <summary>The checks themselves are tried on a page full of planted faults, and on one without.</summary>
[Trait("Kind", "Trust")]
public sealed class AccessibilityChecksTests
{
    private const string Faulty = """
        <!doctype html><html><head><title>Fouten</title><style>.small{display:block;width:12px;height:12px;overflow:hidden} .wide{width:600px} a:focus{outline:none}</style></head>
        <body><main><h1>Eén</h1><h3>Drie</h3><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><a class="small" href="/x">kruisje</a><p class="wide" id="dubbel">breed</p><p id="dubbel">nog een</p><p onclick="void 0">tik hier</p><button tabindex="-1">overgeslagen</button></main></body></html>
        """;

    private const string OnlyOnSomeScreens = """
        <!doctype html><html lang="nl"><head><title>Fouten</title><meta name="viewport" content="width=device-width"><style>
        @media (prefers-color-scheme:dark){body{background:#111;color:#eee}.dim{color:#333}} @media (max-width:500px){a:focus{outline:none}} [data-letter="3"] .wide{width:500px}</style></head>
        <body><main><h1>Eén</h1><p class="dim">Donker</p><p class="wide">Breed</p><p>Een zin met <a href="/x">een koppeling</a> erin.</p></main></body></html>
        """;

    private const string Sound = """
        <!doctype html><html lang="nl"><head><title>Goed</title><meta name="viewport" content="width=device-width"></head>
        <body><main><h1>Goed</h1><p>Een gewone alinea met <a href="/x">een koppeling</a> erin.</p></main></body></html>
        """;

    [Fact]
    public async Task Planted_faults_are_found()
    {
        var findings = string.Join('\n', await FindingsOn(Faulty));

        Assert.Contains("axe image-alt", findings, StringComparison.Ordinal);
        Assert.Contains("target size: a.small", findings, StringComparison.Ordinal);
        Assert.Contains("reflow: page is", findings, StringComparison.Ordinal);
        Assert.Contains("headings: h1 is followed by h3", findings, StringComparison.Ordinal);
        Assert.Contains("id: dubbel is used twice", findings, StringComparison.Ordinal);
        Assert.Contains("language: html has no lang", findings, StringComparison.Ordinal);
        Assert.Contains("focus cannot be seen: a", findings, StringComparison.Ordinal);
        Assert.Contains("answers clicks only", findings, StringComparison.Ordinal);
        Assert.Contains("keyboard: the Tab key passes over button", findings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Planted_faults_are_found_on_the_screen_they_belong_to()
    {
        await using var visitor = await Show(OnlyOnSomeScreens);

        var findings = string.Join('\n', await AccessibilityChecks.FindingsOnEveryScreen(visitor));

        Assert.Contains("[telefoon-donker] axe color-contrast: .dim", findings, StringComparison.Ordinal);
        Assert.Contains("[bureau-donker] axe color-contrast: .dim", findings, StringComparison.Ordinal);
        Assert.DoesNotContain("[bureau] axe color-contrast: .dim", findings, StringComparison.Ordinal);
        Assert.Contains("[telefoon] focus cannot be seen: a", findings, StringComparison.Ordinal);
        Assert.DoesNotContain("[bureau] focus cannot be seen: a", findings, StringComparison.Ordinal);
        Assert.Contains("[kleinste telefoon, grootste letters] reflow: page is", findings, StringComparison.Ordinal);
        Assert.DoesNotContain("[telefoon] reflow", findings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Looking.AtAnotherState, "[telefoon-donker] axe color-contrast: .dim")]
    [InlineData(Looking.AtAnotherState, "[telefoon] focus cannot be seen: a")]
    [InlineData(Looking.AtAnotherState, "[kleinste telefoon, grootste letters] reflow: page is")]
    [InlineData(Looking.AtShape, "[kleinste telefoon, grootste letters] reflow: page is")]
    public async Task Planted_faults_are_found_by_who_looks_at_less(Looking looking, string finding)
    {
        await using var visitor = await Show(OnlyOnSomeScreens);

        Assert.Contains(finding, string.Join('\n', await AccessibilityChecks.FindingsOnEveryScreen(visitor, looking)), StringComparison.Ordinal);
    }

    /// <summary>Where Tab is not pressed, the place in its order is read.</summary>
    [Fact]
    public async Task Control_that_the_Tab_key_passes_over_is_found_without_pressing_it()
    {
        await using var visitor = await Show(Faulty);

        var findings = string.Join('\n', await AccessibilityChecks.Findings(visitor, withTab: false));

        Assert.Contains("keyboard: out of the order of the Tab key: button", findings, StringComparison.Ordinal);
        Assert.Contains("focus cannot be seen: a", findings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sound_page_has_no_findings() => Assert.Empty(await FindingsOn(Sound));

    private static async Task<IReadOnlyList<string>> FindingsOn(string html)
    {
        await using var visitor = await Show(html);
        return await AccessibilityChecks.Findings(visitor);
    }

    private static async Task<ChromiumVisitor> Show(string html)
    {
        var visitor = await ChromiumVisitor.Open(new Uri("http://localhost/"), Screen.Phone, scripts: true);
        await visitor.Page.RouteAsync("**/*", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = html }));
        return await visitor.Go("/proef");
    }
}
