using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Opbouw.Journeys.Fixtures;

namespace Opbouw.Journeys.Accessibility;

/// <summary>axe, what axe does not see, and a walk with the Tab key. Every finding names the rule and the place.</summary>
public static class AccessibilityChecks
{
    private static readonly string PageChecks = ReadPageChecks();

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    public static async Task<IReadOnlyList<string>> Findings(ChromiumVisitor visitor)
    {
        var axe = await visitor.Page.RunAxe(Rules);
        var findings = axe.Violations
            .SelectMany(rule => rule.Nodes.Select(node => $"axe {rule.Id}: {node.Target} {node.Html}"))
            .Concat(await visitor.Page.EvaluateAsync<string[]>(PageChecks))
            .Concat(await WalkWithTab(visitor.Page))
            .Concat(visitor.Complaints.Select(complaint => $"console: {complaint}"));
        return [.. findings.Select(finding => $"{new Uri(visitor.Page.Url).AbsolutePath} [{visitor.Screen}] {finding}")];
    }

    /// <summary>Every stop of the Tab key shows where it is and is not hidden behind something else.</summary>
    private static async Task<IEnumerable<string>> WalkWithTab(IPage page)
    {
        var findings = new HashSet<string>();
        var stops = await page.EvaluateAsync<int>("() => [...document.querySelectorAll('a[href],button:not([disabled]),input:not([type=hidden]):not([disabled]),select,textarea,summary,[tabindex=\"0\"]')].filter(e => e.checkVisibility({ visibilityProperty: true })).length");
        await page.EvaluateAsync("() => { document.activeElement?.blur(); window.scrollTo(0, 0); }");
        for (var stop = 0; stop < Math.Min(stops + 1, 60); stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>(LookAtFocus) is { } finding) findings.Add(finding);
        }
        return findings;
    }

    private const string LookAtFocus = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return null;
          const style = getComputedStyle(e), box = e.getBoundingClientRect();
          const label = e.labels && e.labels[0] ? getComputedStyle(e.labels[0]) : null;
          const rings = s => s && ((s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none');
          const name = e.tagName.toLowerCase() + ' "' + (e.getAttribute('aria-label') || e.textContent || e.name || '').trim().slice(0, 40) + '"';
          if (!rings(style) && !rings(label)) return 'focus cannot be seen: ' + name;
          const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
          if (box.width > 0 && top && !e.contains(top) && !top.contains(e) && !(e.labels && [...e.labels].some(l => l.contains(top)))) return 'focus is covered: ' + name;
          return null;
        }
        """;

    private static string ReadPageChecks()
    {
        using var reader = new StreamReader(typeof(AccessibilityChecks).Assembly.GetManifestResourceStream("page-checks.js")!);
        return reader.ReadToEnd();
    }
}
