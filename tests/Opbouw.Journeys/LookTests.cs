using Microsoft.Playwright;
using Opbouw.Journeys.Accessibility;
using Opbouw.Journeys.Fixtures;

namespace Opbouw.Journeys;

/// <summary>Every component in every state, and the public pages, on four screens; and what the little script adds.</summary>
public sealed class LookTests(SqliteJourneyHouse house) : IClassFixture<SqliteJourneyHouse>
{
    private static readonly string[] Gallery =
        ["/bouwdoos", "/bouwdoos?stand=leeg", "/bouwdoos?stand=fout", "/bouwdoos?stand=lang", "/bouwdoos?stand=rtl", "/bouwdoos?stand=werk"];

    private static readonly string[] PublicPages = ["/", "/over", "/privacy", "/toegankelijkheid"];

    public static TheoryData<string> Screens => new(Screen.All.Select(screen => screen.Name));

    [Theory, MemberData(nameof(Screens)), Trait("Kind", "Trust")]
    public async Task Every_component_is_accessible(string screen)
    {
        var visitor = await house.Chromium(Screen.All.Single(one => one.Name == screen));
        var findings = new List<string>();

        foreach (var address in Gallery.Concat(PublicPages))
            findings.AddRange((await AccessibilityChecks.Findings(await visitor.Go(address))).Select(finding => $"{address} {finding}"));

        Findings.None(findings);
    }

    [Fact]
    public async Task Nothing_scrolls_sideways_on_the_smallest_phone_with_the_biggest_letters()
    {
        var visitor = await house.Chromium(new Screen("kleinste telefoon", 320, 640, Microsoft.Playwright.ColorScheme.Light));
        await visitor.Go("/");
        await visitor.Page.GetByLabel("A, grootste letters").ClickAsync();

        foreach (var address in Gallery.Concat(PublicPages))
        {
            await visitor.Go(address);
            Assert.Equal("3", await visitor.Page.Locator("html").GetAttributeAsync("data-letter"));
            Assert.Equal((address, 320), (address, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")));
        }
    }

    [Fact]
    public async Task Bigger_letters_with_script_need_no_new_page_and_no_cookie()
    {
        var visitor = await house.Chromium();
        await visitor.Go("/over");
        await visitor.Page.EvaluateAsync("window.sameSheet = true");

        await visitor.Page.GetByLabel("A, grotere letters").ClickAsync();

        Assert.True(await visitor.Page.EvaluateAsync<bool>("window.sameSheet === true"));
        Assert.Equal("2", await visitor.Page.Locator("html").GetAttributeAsync("data-letter"));
        Assert.Equal("true", await visitor.Page.GetByLabel("A, grotere letters").GetAttributeAsync("aria-current"));
        Assert.Empty(await visitor.Page.Context.CookiesAsync());
        await visitor.Go("/privacy");
        Assert.Equal("2", await visitor.Page.Locator("html").GetAttributeAsync("data-letter"));
    }

    [Fact]
    public async Task Bigger_letters_work_without_script()
    {
        var visitor = await house.Chromium(scripts: false);
        await visitor.Go("/over");

        await visitor.Page.GetByLabel("A, grootste letters").ClickAsync();

        Assert.EndsWith("/over", visitor.Page.Url, StringComparison.Ordinal);
        Assert.Equal("3", await visitor.Page.Locator("html").GetAttributeAsync("data-letter"));
        var cookie = Assert.Single(await visitor.Page.Context.CookiesAsync());
        Assert.Equal(("letter", "3"), (cookie.Name, cookie.Value));
    }

    [Fact]
    public async Task After_a_form_came_back_the_reader_is_at_the_errors()
    {
        var visitor = await house.Chromium();
        await visitor.Go("/bouwdoos");

        await visitor.Press("Stuur mijn idee");

        await Assertions.Expect(visitor.Page.Locator("[role=alert]")).ToBeFocusedAsync();
        Assert.StartsWith("Fout: ", await visitor.Page.TitleAsync(), StringComparison.Ordinal);
    }
}
