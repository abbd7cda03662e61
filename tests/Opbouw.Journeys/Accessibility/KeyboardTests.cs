using Microsoft.Playwright;
using Opbouw.Journeys.Fixtures;

namespace Opbouw.Journeys.Accessibility;

/// <summary>Somebody who uses no mouse: only Tab, space, Enter and the arrows, and what has the focus can be seen.</summary>
public abstract class KeyboardTests(JourneyHouse house)
{
    private const int LongestWay = 120;

    [Fact]
    public async Task Worker_writes_down_a_contact_and_a_signal_and_takes_her_list_along_with_keys_alone()
    {
        var team = await house.Given.ATeam();
        await house.Given.AFindSpot(team, "Schoolplein De Bloesem");
        var worker = await house.Chromium(Screen.Desk, person: await house.Given.AWorker(team, "Samira"));
        var page = worker.Page;
        await worker.Go("/mijn-dag");

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Naar de inhoud", await page.EvaluateAsync<string>("document.activeElement.textContent.trim()"));
        await page.Keyboard.PressAsync("Enter");
        await TabTo(page, page.GetByRole(AriaRole.Radio).First);
        await page.Keyboard.PressAsync("ArrowRight");
        await TabTo(page, page.GetByLabel("Zorg").First);
        await page.Keyboard.PressAsync("Space");
        await worker.Arrive(() => Press(page, "Bewaar"));

        await TabTo(page, page.GetByLabel("Wat hoorde of zag je?"));
        await page.Keyboard.TypeAsync("De auto's rijden te hard bij de oversteek");
        await Take(page, "Over welke plek gaat het?", "Schoolplein");
        await Take(page, "Waar gaat het over?", "verkeer");
        await worker.Arrive(() => Press(page, "Bewaar het signaal"));
        await worker.ShouldRead("Je signaal is bewaard");

        await worker.Go("/lijst/signalen");
        await TabTo(page, page.GetByRole(AriaRole.Link, new() { Name = "als CSV" }).First);
        var file = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        Assert.EndsWith(".csv", file.SuggestedFilename, StringComparison.Ordinal);
    }

    /// <summary>What a mouse can and keys cannot is found.</summary>
    [Fact]
    public async Task A_button_that_no_key_reaches_and_a_focus_that_nobody_sees_are_found()
    {
        var visitor = await house.Chromium();
        await visitor.Go("/over");
        await visitor.Page.EvaluateAsync("""
            () => {
                const add = (tag, name) => document.querySelector('main').appendChild(Object.assign(document.createElement(tag), { className: name, textContent: name }));
                add('div', 'mouse-only').setAttribute('role', 'button');
                Object.assign(add('button', 'unseen').style, { outline: 'none', boxShadow: 'none' });
            }
            """);

        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => TabTo(visitor.Page, visitor.Page.Locator(".mouse-only")));
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => TabTo(visitor.Page, visitor.Page.Locator(".unseen")));
    }

    private static async Task Press(IPage page, string button)
    {
        await TabTo(page, page.GetByRole(AriaRole.Button, new() { Name = button }).First);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>In a list the first letters choose.</summary>
    private static async Task Take(IPage page, string list, string letters)
    {
        await TabTo(page, page.GetByRole(AriaRole.Combobox, new() { Name = list }).First);
        await page.Keyboard.TypeAsync(letters);
    }

    private static async Task TabTo(IPage page, ILocator wanted)
    {
        for (var step = 0; step < LongestWay; step++)
        {
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                Assert.True(await wanted.EvaluateAsync<bool>(IsSeen), $"Nobody sees that {await wanted.EvaluateAsync<string>("e => e.outerHTML.slice(0, 120)")} has the focus.");
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"No key leads to {wanted}.");
    }

    /// <summary>A line or a shadow around it, or around the label that stands for it.</summary>
    private const string IsSeen = """
        element => [element, element.closest('label'), ...(element.labels ?? [])].filter(Boolean).some(one => {
            const style = getComputedStyle(one);
            return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
        })
        """;

    public sealed class OnSqlite(SqliteJourneyHouse house) : KeyboardTests(house), IClassFixture<SqliteJourneyHouse>;

    public sealed class OnPostgres(PostgresJourneyHouse house) : KeyboardTests(house), IClassFixture<PostgresJourneyHouse>;
}
