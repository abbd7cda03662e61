using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Opbouw.Journeys.Fixtures;

namespace Opbouw.Journeys.Accessibility;

/// <summary>How much of a page is looked at.</summary>
public enum Looking
{
    AtEverything,

    /// <summary>A page that was looked at before, with errors or without content: what stands around it is the same.</summary>
    AtAnotherState,

    /// <summary>Only whether it fits: the same page with longer texts.</summary>
    AtShape,
}

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
    public static async Task<IReadOnlyList<string>> Findings(ChromiumVisitor visitor, bool withTab = true)
    {
        await visitor.Page.EvaluateAsync(Axe);
        var findings = await RunAxe(visitor.Page, AllRules);
        findings.AddRange(await visitor.Page.EvaluateAsync<string[]>(PageChecks));
        findings.AddRange(withTab ? await WalkWithTab(visitor.Page) : await LookAtEveryFocus(visitor.Page));
        return Named(visitor, visitor.Screen, findings.Concat(visitor.Complaints.Select(complaint => $"console: {complaint}")));
    }

    /// <summary>The page as it stands, turned to telephone and desk, day and evening, and to the smallest telephone with the biggest letters; not loaded again.</summary>
    /// <param name="withTab">Presses Tab through the whole page at the desk; without it focus is only looked at, which is much faster.</param>
    public static async Task<IReadOnlyList<string>> FindingsOnEveryScreen(ChromiumVisitor visitor, Looking looking = Looking.AtEverything, bool withTab = false)
    {
        var page = visitor.Page;
        var findings = new List<string>();
        if (looking != Looking.AtShape)
            await page.EvaluateAsync(Axe);
        foreach (var (screen, rules, isWithFocus) in ViewsOf(looking))
        {
            await visitor.LookAt(screen);
            if (screen == SmallestWithBiggestLetters)
                await page.EvaluateAsync("document.documentElement.dataset.letter = '3'");
            var found = rules is null ? [] : await RunAxe(page, rules);
            if (screen.Colours != ColorScheme.Dark)
                found.AddRange(await page.EvaluateAsync<string[]>(PageChecks));
            if (isWithFocus)
                found.AddRange(withTab && screen == Screen.Desk ? await WalkWithTab(page) : await LookAtEveryFocus(page));
            findings.AddRange(Named(visitor, screen, found));
        }
        findings.AddRange(Named(visitor, SmallestWithBiggestLetters, visitor.Complaints.Select(complaint => $"console: {complaint}")));
        return findings;
    }

    /// <summary>On which screens, with which rules of axe, and whether focus is looked at. In the dark only colours differ.</summary>
    private static IEnumerable<(Screen Screen, string? Rules, bool IsWithFocus)> ViewsOf(Looking looking) => looking switch
    {
        Looking.AtEverything =>
        [
            (Screen.Phone, AllRules, true), (Screen.Desk, AllRules, true), (Screen.DarkPhone, RulesOfColour, true), (Screen.DarkDesk, RulesOfColour, false), (SmallestWithBiggestLetters, null, false),
        ],
        Looking.AtAnotherState => [(Screen.Phone, AllRules, true), (Screen.Desk, null, false), (Screen.DarkPhone, RulesOfColour, false), (SmallestWithBiggestLetters, null, false)],
        _ => [(Screen.Phone, null, false), (Screen.Desk, null, false), (SmallestWithBiggestLetters, null, false)],
    };

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
        var stops = await page.EvaluateAsync<int>(FocusChecks, "start");
        for (var stop = 0; stop < stops + 3; stop++)
            await page.Keyboard.PressAsync("Tab");
        return (await page.EvaluateAsync<string[]>(FocusChecks, "walked")).Distinct();
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
