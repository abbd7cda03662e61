using Microsoft.Playwright;
using Opbouw.Journeys.Fixtures;

namespace Opbouw.Journeys.Pages;

/// <summary>"Lees voor": with the browser's own voice, each piece in its language.</summary>
public sealed class ReadAloudTests(SqliteJourneyHouse house) : IClassFixture<SqliteJourneyHouse>
{
    /// <summary>Chromium without a screen has no voice: this one says nothing and remembers everything.</summary>
    private const string Voice = """
        window.said = [];
        const voice = { getVoices: () => [{ lang: 'nl-NL' }], cancel: () => { window.cancelled = true; }, addEventListener: () => {},
          speak: (spoken) => { window.said.push(spoken.lang + ': ' + spoken.text.trim()); setTimeout(() => spoken.onend(), window.slow ? 100000 : 1); } };
        Object.defineProperty(window, 'speechSynthesis', { value: voice });
        """;

    [Fact]
    public async Task Page_is_read_from_the_heading_on_in_the_language_of_each_piece()
    {
        await using var visitor = await house.Chromium(Screen.Phone, scripts: true);
        await visitor.Page.AddInitScriptAsync(Voice);
        await visitor.Go("/en/over");

        await visitor.Press("Read aloud");

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Read aloud" })).ToBeVisibleAsync();
        await visitor.Page.WaitForFunctionAsync("() => window.said.some(words => words.includes('More about community work'))");
        var said = await visitor.Page.EvaluateAsync<string[]>("window.said");
        Assert.Equal("en: What does a community worker do?", said[0]);
        Assert.Contains("en: It has worked when we are no longer needed.", said);
        Assert.All(said, words => Assert.InRange(words.Length, 1, 400));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Pressing_again_stops_at_once_and_nothing_stays_marked()
    {
        await using var visitor = await house.Chromium(Screen.Phone, scripts: true);
        await visitor.Page.AddInitScriptAsync("window.slow = true;" + Voice);
        await visitor.Go("/over");
        await visitor.Press("Lees voor");
        await Assertions.Expect(visitor.Page.Locator(".read-now")).ToHaveCountAsync(1);

        await visitor.Press("Stop met lezen");

        await Assertions.Expect(visitor.Page.Locator(".read-now")).ToHaveCountAsync(0);
        Assert.True(await visitor.Page.EvaluateAsync<bool>("window.cancelled"));
        Assert.Equal(1, await visitor.Page.EvaluateAsync<int>("window.said.length"));
    }

    [Fact]
    public async Task Without_a_voice_or_without_script_there_is_no_button_that_does_nothing()
    {
        await using var silent = await house.Chromium(Screen.Phone, scripts: false);
        await silent.Go("/over");
        await Assertions.Expect(silent.Page.Locator("[data-read-aloud]")).ToBeHiddenAsync();

        await using var visitor = await house.Chromium(Screen.Phone, scripts: true);
        await visitor.Page.AddInitScriptAsync("Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => [], cancel: () => {}, addEventListener: () => {}, speak: () => {} } });");
        await visitor.Go("/over");
        await visitor.Press("Lees voor");
        await Assertions.Expect(visitor.Page.GetByText("Dit toestel heeft geen stem")).ToBeVisibleAsync();
    }
}
