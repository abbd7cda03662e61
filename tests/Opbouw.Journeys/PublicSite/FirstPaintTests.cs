using Microsoft.Playwright;
using Opbouw.Journeys.Accessibility;
using Opbouw.Journeys.Fixtures;

namespace Opbouw.Journeys.PublicSite;

/// <summary>What a visitor sees first stands still, waits for no script and no type, and reads well in the letters of the machine itself.</summary>
public sealed class FirstPaintTests(SqliteJourneyHouse house) : IClassFixture<SqliteJourneyHouse>
{
    private const double MostShift = 0.05;
    private const int MostBytesOfLatin = 40_000;
    private const int MostBytesOfAnother = 60_000;

    private const string Watch = """
        window.shift = 0; window.moved = [];
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) {
            window.shift += entry.value;
            window.moved.push(entry.value.toFixed(4) + ' ' + entry.sources.map(source => source.node?.nodeName + '.' + (source.node?.className ?? '')).join(', '));
          }
        }).observe({ type: 'layout-shift', buffered: true });
        """;

    public static TheoryData<string> Pages => ["/", "/over", "/over/rollen", "/voor-netwerkpartners", "/en/over", "/privacy", "/mijn-opbouwwerker", "/mijn-buurt", "/gebieden", "/u-zei-wij-deden", "/zeg-het", "/verhalen", "/zoeken"];

    /// <summary>The type comes half a second late, as on a slow line: that is when pages jump.</summary>
    [Theory, MemberData(nameof(Pages))]
    public async Task Page_stands_still_while_the_type_comes_in(string address)
    {
        foreach (var screen in new[] { Screen.Phone, Screen.Desk })
        {
            await using var visitor = await house.Chromium(screen, scripts: true);
            await Late(visitor, TimeSpan.FromMilliseconds(500));
            await visitor.Page.AddInitScriptAsync(Watch);

            await visitor.Go(address);
            await Settled(visitor);

            var shift = await visitor.Page.EvaluateAsync<double>("window.shift");
            Assert.True(shift < MostShift, $"{address} [{screen}] moves {shift:0.000}: {string.Join(" | ", await visitor.Page.EvaluateAsync<string[]>("window.moved"))}");
        }
    }

    [Fact]
    public async Task A_planted_block_that_comes_late_is_seen()
    {
        await using var visitor = await house.Chromium(Screen.Phone, scripts: true);
        await visitor.Page.AddInitScriptAsync(Watch);
        await visitor.Go("/over");

        await visitor.Page.EvaluateAsync("() => { const late = document.createElement('div'); late.style.height = '300px'; document.querySelector('main').prepend(late); }");
        await visitor.Page.WaitForFunctionAsync("() => window.shift > 0");

        Assert.InRange(await visitor.Page.EvaluateAsync<double>("window.shift"), MostShift, 10);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task No_script_keeps_the_page_waiting(string address)
    {
        await using var visitor = await house.Chromium(Screen.Phone, scripts: true);
        await visitor.Go(address);

        var scripts = await visitor.Page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').filter(entry => entry.initiatorType === 'script').map(entry => entry.renderBlockingStatus + ' ' + entry.name)");

        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.StartsWith("non-blocking ", script, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_is_there_before_its_type_and_the_type_is_light(string address)
    {
        await using var visitor = await house.Chromium(Screen.Phone, scripts: true);
        var held = new TaskCompletionSource();
        await visitor.Page.RouteAsync("**/*.woff2*", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });

        await visitor.Page.GotoAsync(visitor.Whole(address), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await visitor.Page.WaitForFunctionAsync("() => performance.getEntriesByName('first-contentful-paint').length === 1");
        Assert.Empty(await Type(visitor));
        held.SetResult();
        await Settled(visitor);

        Assert.InRange((await Type(visitor)).Values.Sum(), 1, MostBytesOfLatin);
        Assert.Empty(await visitor.Page.Locator("link[rel=preload][as=font]").AllAsync());
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_reads_well_in_the_letters_of_the_machine(string address)
    {
        await using var visitor = await house.Chromium(Screen.Desk, scripts: true);
        await visitor.Page.RouteAsync("**/*.woff2*", route => route.AbortAsync());

        await visitor.Go(address);
        await Settled(visitor);
        var findings = await AccessibilityChecks.FindingsOnEveryScreen(visitor);

        // That the type did not come is what this is about.
        visitor.Complaints.RemoveAll(complaint => complaint.Contains(".woff2", StringComparison.Ordinal));
        Assert.DoesNotContain(findings, finding => !finding.ToString()!.Contains(".woff2", StringComparison.Ordinal));
    }

    /// <summary>Dutch, and what other scripts fetch when a page holds them.</summary>
    [Fact]
    public async Task Type_of_every_script_is_light()
    {
        await using var visitor = await house.Chromium(Screen.Phone, scripts: true);
        await visitor.Go("/over");
        await visitor.Page.EvaluateAsync("() => { document.querySelector('main p').textContent = 'Zażółć 0 مرحبا بكم في الحي'; }");
        await visitor.Page.WaitForFunctionAsync("() => [...document.fonts].some(face => face.family.includes('Arabic') && face.status === 'loaded')");
        await Settled(visitor);

        var files = await Type(visitor);
        Assert.Contains(files.Keys, file => file.Contains("arabic", StringComparison.Ordinal));
        Assert.Contains(files.Keys, file => file.Contains("latin-ext", StringComparison.Ordinal));
        Assert.All(files, file => Assert.InRange(file.Value, 1, MostBytesOfAnother));
    }

    /// <summary>The files of type that came in, with the bytes of each.</summary>
    private static async Task<Dictionary<string, int>> Type(ChromiumVisitor visitor) =>
        (await visitor.Page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').filter(entry => entry.name.includes('.woff2')).map(entry => entry.encodedBodySize + ' ' + entry.name)"))
            .Select(line => line.Split(' ')).ToDictionary(line => line[1], line => int.Parse(line[0], System.Globalization.CultureInfo.InvariantCulture));

    private static async Task Late(ChromiumVisitor visitor, TimeSpan late) => await visitor.Page.RouteAsync("**/*.woff2*", async route =>
    {
        await Task.Delay(late);
        await route.ContinueAsync();
    });

    private static async Task Settled(ChromiumVisitor visitor)
    {
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await visitor.Page.EvaluateAsync("() => document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))");
    }
}
