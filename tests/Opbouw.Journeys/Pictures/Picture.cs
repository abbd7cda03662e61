using Opbouw.Journeys.Fixtures;

namespace Opbouw.Journeys.Pictures;

/// <summary>A picture for the README.</summary>
/// <param name="Person">Who looks, of the demo; null for a visitor.</param>
/// <param name="Link">Followed after the address, when given.</param>
/// <param name="From">What stands at the top of the picture; the top of the page when not given.</param>
public sealed record Picture(string Name, string? Person, string Address, Screen Screen, string? Link = null, string? From = null)
{
    public const int MostBytes = 120_000;

    public static readonly Picture[] All =
    [
        new("front-page", null, "/", Screen.Desk),
        new("my-day", "Samira Azzarhoun", "/mijn-dag", Screen.Phone),
        new("bundle", "Samira Azzarhoun", "/bundels", Screen.Desk, Link: "main .ledger a[href^='/bundels/']"),
        new("partner-desk", "Ingrid Zandwering", "/vragen", Screen.Desk, Link: "main .ledger a[href^='/vragen/']"),
        new("you-said-we-did", null, "/u-zei-wij-deden", Screen.Desk),
        new("right-to-left", null, "/ar/mijn-opbouwwerker", Screen.Phone),
        new("area", null, "/gebieden", Screen.Desk, Link: "main a[href^='/gebieden/WK']"),
    ];

    public async Task<byte[]> Take(DemoJourneyHouse house)
    {
        var visitor = await house.As(Person);
        await visitor.LookAt(Screen);
        await visitor.Go(Address);
        if (Link is not null)
            await visitor.Arrive(() => visitor.Page.Locator(Link).First.ClickAsync());
        await visitor.Page.EvaluateAsync("document.fonts.ready");
        if (From is not null)
            await visitor.Page.Locator(From).First.EvaluateAsync("e => window.scrollTo(0, e.getBoundingClientRect().top + window.scrollY - 24)");
        return await visitor.Page.ScreenshotAsync();
    }
}
