using Opbouw.Journeys.Accessibility;
using Opbouw.Journeys.Fixtures;
using Opbouw.Journeys.Html;

namespace Opbouw.Journeys.Pages;

/// <summary>The main pages with the texts of the demo: eighteen months of work instead of one row. And the pages that only the demo has.</summary>
[Trait("Kind", "Trust")]
public sealed class DemoPagesTests(DemoJourneyHouse house) : IClassFixture<DemoJourneyHouse>
{
    private const string Worker = "Samira Azzarhoun";
    private const string TeamLeader = "Wim Haverdonk";
    private const string Partner = "Ingrid Zandwering";

    /// <summary>Who goes where; and, when given, which link in the list is followed from there.</summary>
    private static readonly (string? Person, string Address, string? Link)[] Walks =
    [
        (null, "/", null), (null, "/inloggen", null), (null, "/postvak", null), (null, "/u-zei-wij-deden", null), (null, "/u-zei-wij-deden", "main article h2 a"),
        (null, "/gebieden", null), (null, "/gebieden/GM0034", null),
        (Worker, "/mijn-dag", null), (Worker, "/mijn-week", null), (Worker, "/mijn-week", "main .ledger a[href^='/contact/']"), (Worker, "/signalen", null), (Worker, "/signalen", "main .ledger a[href^='/signalen/']"),
        (Worker, "/bundels", null), (Worker, "/bundels", "main .ledger a[href^='/bundels/']"), (Worker, "/agendering", null),
        (Worker, "/agendering", "main .ledger a[href^='/agendering/']"), (Worker, "/terugvertellen", null), (Worker, "/vindplekken", null), (Worker, "/dekking", null), (Worker, "/partners", null),
        (TeamLeader, "/teamoverzicht", null),
        (Partner, "/vragen", null), (Partner, "/vragen", "main .ledger a[href^='/vragen/']"),
    ];

    [Fact]
    public async Task Main_pages_full_of_work_are_accessible_and_valid()
    {
        using var html = new HtmlValidation();
        var findings = new List<string>();

        foreach (var (person, address, link) in Walks)
        {
            var visitor = await house.As(person);
            await visitor.LookAt(Screen.Desk);
            var source = await (await visitor.Open(address)).TextAsync();
            if (link is not null)
                source = await visitor.Arrive(() => visitor.Page.Locator(link).First.ClickAsync());
            html.Add(new Uri(visitor.Page.Url).AbsolutePath, source);
            findings.AddRange(await AccessibilityChecks.FindingsOnEveryScreen(visitor));
        }

        findings.AddRange(await html.Findings(TestContext.Current.CancellationToken));
        Findings.None(findings);
    }
}
