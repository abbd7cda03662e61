using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Opbouw.Journeys.Fixtures;

namespace Opbouw.Journeys.Accessibility;

/// <summary>axe, what axe does not see, and a walk with the Tab key. Every finding names the rule and the place.</summary>
public static class AccessibilityChecks
{
    private static readonly string Axe = Read(typeof(AxeRunOptions).Assembly, "Deque.AxeCore.Commons.Resources.axe.min.js");
    private static readonly string PageChecks = Read(typeof(AccessibilityChecks).Assembly, "page-checks.js");
    private static readonly string FocusChecks = Read(typeof(AccessibilityChecks).Assembly, "focus-checks.js");

    private const string AllRules = """{ "type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }""";

    /// <summary>In the dark only colours differ: the other rules found the same in daylight.</summary>
    private const string RulesOfColour = """{ "type": "rule", "values": ["color-contrast", "link-in-text-block"] }""";

    private static readonly Screen SmallestWithBiggestLetters = new("kleinste telefoon, grootste letters", 320, 640, ColorScheme.Light);

    /// <summary>What is wrong with the page on the screen it is on.</summary>
    public static async Task<IReadOnlyList<string>> Findings(ChromiumVisitor visitor)
    {
        await visitor.Page.EvaluateAsync(Axe);
        var findings = await RunAxe(visitor.Page, AllRules);
        findings.AddRange(await visitor.Page.EvaluateAsync<string[]>(PageChecks));
        findings.AddRange(await WalkWithTab(visitor.Page));
        return Named(visitor, visitor.Screen, findings.Concat(visitor.Complaints.Select(complaint => $"console: {complaint}")));
    }

    /// <summary>The page as it stands, turned to telephone and desk, day and evening, and to the smallest telephone with the biggest letters; not loaded again.</summary>
    /// <param name="withTab">Presses Tab through the whole page at the desk; without it focus is only looked at, which is much faster.</param>
    public static async Task<IReadOnlyList<string>> FindingsOnEveryScreen(ChromiumVisitor visitor, bool withTab = false, bool inTheEvening = true)
    {
        var page = visitor.Page;
        var findings = new List<string>();
        await page.EvaluateAsync(Axe);
        foreach (var screen in Screen.All.Where(screen => inTheEvening || screen.Colours != ColorScheme.Dark))
        {
            await visitor.LookAt(screen);
            var isDark = screen.Colours == ColorScheme.Dark;
            var found = await RunAxe(page, isDark ? RulesOfColour : AllRules);
            if (!isDark)
                found.AddRange(await page.EvaluateAsync<string[]>(PageChecks));
            found.AddRange(withTab && screen == Screen.Desk ? await WalkWithTab(page) : await LookAtEveryFocus(page));
            findings.AddRange(Named(visitor, screen, found));
        }
        await visitor.LookAt(SmallestWithBiggestLetters);
        await page.EvaluateAsync("document.documentElement.dataset.letter = '3'");
        findings.AddRange(Named(visitor, SmallestWithBiggestLetters, await page.EvaluateAsync<string[]>(PageChecks)));
        findings.AddRange(Named(visitor, SmallestWithBiggestLetters, visitor.Complaints.Select(complaint => $"console: {complaint}")));
        return findings;
    }

    private static IReadOnlyList<string> Named(ChromiumVisitor visitor, Screen screen, IEnumerable<string> findings) =>
        [.. findings.Select(finding => $"{new Uri(visitor.Page.Url).AbsolutePath} [{screen}] {finding}")];

    private static async Task<List<string>> RunAxe(IPage page, string rules) =>
    [
        .. await page.EvaluateAsync<string[]>($$"""
            async () => (await axe.run(document, { runOnly: {{rules}}, resultTypes: ['violations'] })).violations
              .flatMap(rule => rule.nodes.map(node => 'axe ' + rule.id + ': ' + node.target.join(' ') + ' ' + node.html.slice(0, 160)))
            """),
    ];

    /// <summary>Every stop of the Tab key shows where it is and is not hidden behind something else; and no control is passed over.</summary>
    private static async Task<IEnumerable<string>> WalkWithTab(IPage page)
    {
        var findings = new HashSet<string>();
        var stops = await page.EvaluateAsync<int>(FocusChecks, "start");
        for (var stop = 0; stop < stops + 3; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>(FocusChecks, "look") is { } finding)
                findings.Add(finding);
        }
        if (await page.EvaluateAsync<string?>(FocusChecks, "reached") is { } missed)
            findings.Add(missed);
        return findings;
    }

    /// <summary>The same look without pressing Tab a hundred times: after one Tab the browser shows focus wherever it is put.</summary>
    private static async Task<IEnumerable<string>> LookAtEveryFocus(IPage page)
    {
        await page.EvaluateAsync<int>(FocusChecks, "start");
        await page.Keyboard.PressAsync("Tab");
        return (await page.EvaluateAsync<string[]>(FocusChecks, "all")).Distinct();
    }

    private static string Read(System.Reflection.Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
