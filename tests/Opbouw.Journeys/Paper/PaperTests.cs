using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Opbouw.Journeys.Fixtures;
using Opbouw.Tests.Rights;

namespace Opbouw.Journeys.Paper;

/// <summary>What hangs in a window or goes along in a pocket is one A4; a page on paper has no menus, no forms and no evening colours.</summary>
public sealed partial class PaperTests(SqliteJourneyHouse house) : IClassFixture<SqliteJourneyHouse>
{
    [Theory, InlineData("affiche"), InlineData("kaartje")]
    public async Task Poster_and_card_of_an_answer_are_one_A4(string sheet)
    {
        var circle = await Circles.Of(house, sheet);
        var item = await RecordKinds.Make("answered-question", circle);
        var worker = await house.Chromium(person: circle.Worker);

        await worker.Go($"/agendering/{item}/{sheet}");

        Assert.Equal(1, await Sheets(worker.Page));
    }

    [Fact]
    public async Task Card_for_who_said_it_is_one_A4()
    {
        var person = await house.Given.AWorker();
        var worker = await house.Chromium(person: person);
        await worker.Go($"/signalen/{(await house.Given.ASignal(person)).SignalId}");

        await worker.Arrive(() => worker.Press("Maak"));

        Assert.Equal(1, await Sheets(worker.Page));
    }

    [Fact]
    public async Task A_page_of_two_sheets_is_counted_as_two()
    {
        var visitor = await house.Chromium();
        await visitor.Go("/over");
        await visitor.Page.EvaluateAsync("document.querySelector('main').append(...Array.from({ length: 80 }, () => { const p = document.createElement('p'); p.textContent = 'Regel'; return p; }))");

        Assert.True(await Sheets(visitor.Page) > 1);
    }

    [Theory, InlineData("/u-zei-wij-deden"), InlineData("/")]
    public async Task On_paper_a_page_has_no_menus_and_no_forms(string address)
    {
        await RecordKinds.Make("answered-question", await Circles.Of(house, "papier"));
        var visitor = await house.Chromium();
        await visitor.Go(address);
        var tools = visitor.Page.Locator("nav, form, button, .skip").Filter(new() { Visible = true });
        Assert.NotEqual(0, await tools.CountAsync());

        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(0, await tools.CountAsync());
        Assert.True(await visitor.Page.Locator("h1").IsVisibleAsync());
    }

    [Fact]
    public async Task Evening_colours_never_reach_paper()
    {
        var visitor = await house.Chromium(Screen.DarkDesk);
        await visitor.Go("/");
        var evening = await Ink(visitor.Page);

        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        Assert.True(evening > 600, $"In the evening letters are light, not {evening}");
        Assert.True(await Ink(visitor.Page) < 150, "Letters on paper are dark");
    }

    /// <summary>Sum of red, green and blue of the letters.</summary>
    private static Task<int> Ink(IPage page) => page.EvaluateAsync<int>("getComputedStyle(document.body).color.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + +part, 0)");

    private static async Task<int> Sheets(IPage page)
    {
        var pdf = await page.PdfAsync(new() { Format = "A4", PrintBackground = true, PreferCSSPageSize = true });
        return PageObject().Count(Encoding.Latin1.GetString(pdf));
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject();
}
