using Microsoft.Extensions.DependencyInjection;
using Opbouw.Help;
using Opbouw.Journeys.Accessibility;
using Opbouw.Journeys.Fixtures;
using Opbouw.Journeys.Html;
using Opbouw.Shared.Security;

namespace Opbouw.Journeys.Help;

/// <summary>The tour and the manual, as they are on a telephone.</summary>
public sealed class TourJourneyTests(SqliteJourneyHouse house) : IClassFixture<SqliteJourneyHouse>
{
    [Fact]
    public async Task Newcomer_is_shown_around_on_a_telephone_without_scripts()
    {
        var visitor = await house.Chromium(Screen.Phone, scripts: false, await house.Given.AWorker());
        await visitor.Go("/mijn-dag");

        for (var number = 1; number <= 5; number++)
        {
            Assert.Contains($"stap {number} van 5", await visitor.Page.Locator(".tour__way").InnerTextAsync(), StringComparison.Ordinal);
            Assert.Equal(360, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            await visitor.Arrive(() => visitor.Press(number == 5 ? "Klaar" : "Volgende"));
        }

        Assert.Equal(0, await visitor.Page.Locator(".tour").CountAsync());
    }

    /// <summary>Small: the first button of the page itself still stands on the first screen of a telephone.</summary>
    [Theory]
    [InlineData(RoleCodes.Worker, "/mijn-dag")]
    [InlineData(RoleCodes.TeamLeader, "/teamoverzicht")]
    [InlineData(RoleCodes.Administrator, "/beheer/mensen")]
    public async Task Sign_leaves_more_than_half_of_a_telephone_to_the_page(string role, string start)
    {
        var visitor = await house.Chromium(Screen.Phone, person: await house.Given.Somebody(role, await house.Given.ATeam()));
        await visitor.Go(start);

        var height = await visitor.Page.Locator(".tour").EvaluateAsync<double>("e => e.getBoundingClientRect().height");

        Assert.InRange(height, 80, Screen.Phone.Height / 2);
    }

    [Fact, Trait("Kind", "Trust")]
    public async Task Every_page_of_the_manual_is_accessible_and_valid()
    {
        using var html = new HtmlValidation();
        var findings = new List<string>();
        var visitor = await house.Chromium(Screen.Phone, person: await house.Given.AWorker());

        foreach (var address in house.Services.GetRequiredService<Handbook>().Texts.Select(text => text.Address).Append("/hulp?woorden=signaal"))
        {
            html.Add(address, await (await visitor.Open(address)).TextAsync());
            findings.AddRange((await AccessibilityChecks.Findings(visitor, withTab: false)).Select(finding => $"{address} {finding}"));
        }

        findings.AddRange(await html.Findings(TestContext.Current.CancellationToken));
        Findings.None(findings);
    }
}
