using Opbouw.Journeys.Accessibility;
using Opbouw.Journeys.Fixtures;
using Opbouw.Journeys.Html;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Rights;

namespace Opbouw.Journeys.Pages;

/// <summary>Goes from page to page, each as somebody who may be there, looks at it on every screen and keeps its HTML for the validator.</summary>
/// <param name="as">The browser in which somebody of this role is logged in; null for a visitor.</param>
internal sealed class PageWalk(JourneyHouse house, TestOrganisation at, Func<string, Task<Browser?>> @as) : IDisposable
{
    /// <summary>The first of these that may enter is the one who does.</summary>
    private static readonly string[] WhoGoes = [RightsRow.Anonymous, RoleCodes.Worker, RoleCodes.TeamLeader, RoleCodes.PartnerPerson, RoleCodes.Administrator, RoleCodes.PrivacyOfficer];

    private readonly Dictionary<string, ChromiumVisitor> people = [];
    private readonly HtmlValidation html = new();
    private readonly List<string> findings = [];
    private readonly HashSet<string> walkedWithTab = [];

    /// <summary>Everything that was found so far, on screens and in the HTML.</summary>
    public async Task<IReadOnlyList<string>> Findings() => [.. findings, .. await html.Findings(TestContext.Current.CancellationToken)];

    /// <summary>Presses Tab through a page too. Only a script can take that key: each set of scripts is walked once.</summary>
    public bool WithTab { get; init; }

    public Looking Looking { get; init; } = Looking.AtEverything;

    public static string WhoVisits(RightsRow row) => WhoGoes.First(row.Own.Contains);

    public async Task<ChromiumVisitor> Person(string role)
    {
        if (people.TryGetValue(role, out var visitor))
            return visitor;
        return people[role] = await house.Chromium(Screen.Desk, scripts: true, await @as(role), at);
    }

    /// <summary>Goes to the page and looks; a page that sends people elsewhere is a finding.</summary>
    public async Task<ChromiumVisitor> See(RightsRow row, string address)
    {
        var visitor = await Person(WhoVisits(row));
        await visitor.LookAt(Screen.Desk);
        var response = await visitor.Open(address);
        var path = new Uri(visitor.Page.Url).PathAndQuery;
        if (response.Status != 200 || path != address)
            findings.Add($"{address}: {response.Status} at {path}");
        await Look(visitor, address, await response.TextAsync());
        return visitor;
    }

    /// <summary>Looks at the page that stands before somebody, however it came there.</summary>
    public async Task Look(ChromiumVisitor visitor, string name, string source)
    {
        html.Add(name, source);
        findings.AddRange(await AccessibilityChecks.FindingsOnEveryScreen(visitor, Looking, WithTab && walkedWithTab.Add(await visitor.Page.EvaluateAsync<string>(ItsScripts))));
        visitor.Complaints.Clear();
    }

    /// <summary>Sends every form of the page with nothing filled in, and looks at what comes back.</summary>
    /// <returns>How many pages with errors were seen.</returns>
    public async Task<int> SendEmptyForms(RightsRow row, string address)
    {
        var visitor = await Person(WhoVisits(row));
        var seen = 0;
        for (var number = 0; ; number++)
        {
            await visitor.LookAt(Screen.Desk);
            await visitor.Open(address);
            var form = visitor.Page.Locator("main form[method=post]:has(input:not([type=hidden]), select, textarea)").Nth(number);
            if (await form.CountAsync() == 0)
                return seen;
            await form.EvaluateAsync(EmptyIt);
            if (await visitor.ArriveOrGetFile(() => form.EvaluateAsync("form => form.submit()")) is not { } source)
                continue;
            if (await visitor.Page.Locator("[role=alert]").CountAsync() == 0)
                continue;
            seen++;
            await Look(visitor, $"{address} (form {number + 1} sent empty)", source);
        }
    }

    public void Dispose() => html.Dispose();

    private const string ItsScripts = "[...document.scripts].map(script => script.src).sort().join(' ')";

    private const string EmptyIt = """
        form => {
          for (const e of form.elements) {
            if (e.type === 'radio' || e.type === 'checkbox') e.checked = false;
            else if (e.type !== 'hidden' && e.type !== 'color' && e.tagName !== 'BUTTON' && e.tagName !== 'FIELDSET') e.value = '';
          }
        }
        """;
}
