using Opbouw.Journeys.Fixtures;

namespace Opbouw.Journeys.Help;

/// <summary>A picture in the manual: 720 points wide, of the demo.</summary>
/// <param name="Person">Who looks; null for a visitor.</param>
/// <param name="Links">Followed one after the other after the address, to the first page that has the next.</param>
/// <param name="From">What stands at the top; the top of the page when not given.</param>
/// <param name="Shows">What the page must have on it; else the next link is tried.</param>
/// <param name="Height">Of the page, in its own points.</param>
public sealed record HelpPicture(string Name, string? Person, string Address, string[] Links, string? From = null, string? Shows = null, int Height = 520)
{
    private const string Worker = "Samira Azzarhoun";
    private const string TeamLeader = "Wim Haverdonk";
    private const string Partner = "Ingrid Zandwering";
    private const string Administrator = "Arjan Stoutveen";
    private const int MostTries = 40;

    public static readonly HelpPicture[] All =
    [
        new("telefoon-mijn-buurt", null, "/mijn-buurt", [], From: "h1", Height: 500),
        new("telefoon-u-zei-wij-deden", null, "/u-zei-wij-deden", ["main article h2 a"], From: "h1", Height: 640),
        new("telefoon-kaart", null, "/kaart", [], From: "h1", Height: 500),
        new("inloggen", null, "/inloggen", [], From: "h1", Height: 460),
        new("telefoon-mijn-dag", Worker, "/mijn-dag", [], From: "#hier", Height: 480),
        new("telefoon-contact", Worker, "/contact/nieuw", [], From: "h1", Height: 540),
        new("telefoon-signaal", Worker, "/signalen/nieuw", [], From: "h1", Height: 660),
        new("bundel", Worker, "/bundels", ["main .ledger a[href^='/bundels/']"], From: "h1", Shows: "#zeggen"),
        new("vraag-stellen", Worker, "/bundels", ["main .ledger a[href^='/bundels/']", "a[href^='/agendering/nieuw']"], From: "h1"),
        new("vraag-volgen", Worker, "/agendering", ["main .ledger a[href^='/agendering/']"], From: "h1"),
        new("telefoon-terugvertellen", Worker, "/terugvertellen", [], From: "h1", Height: 640),
        new("telefoon-vindplekken", Worker, "/vindplekken", [], From: "h1"),
        new("telefoon-bord", Worker, "/bord", [], From: "h1", Height: 640),
        new("lijst", Worker, "/lijst/signalen", [], From: "h1"),
        new("telefoon-zoeken", Worker, "/terugvinden?woorden=licht", [], From: "h1", Height: 680),
        new("partner", Worker, "/partners", ["main .ledger a[href^='/partners/']:not([href$='nieuw'])"], From: "h1"),
        new("afwezig", Worker, "/afwezig", [], From: "#nieuw", Height: 500),
        new("teamoverzicht", TeamLeader, "/teamoverzicht", [], From: "h1"),
        new("herinneren", TeamLeader, "/instellingen/herinneren", [], From: "h1"),
        new("teams", TeamLeader, "/beheer/teams", [], From: "h1", Height: 420),
        new("partner-vragen", Partner, "/vragen", [], From: "h1"),
        new("partner-antwoord", Partner, "/vragen", ["main a[href^='/vragen/']"], From: "#antw", Shows: "#antw:text-is('Uw antwoord')", Height: 620),
        new("mensen", Administrator, "/beheer/mensen", [], From: "h1"),
        new("rollen", Administrator, "/beheer/rollen", [], From: "h1"),
        new("instellingen", Administrator, "/instellingen", [], From: "h1"),
        new("controle", Administrator, "/beheer/controle", [], From: "h1", Height: 410),
    ];

    private bool IsOfAPhone => Name.StartsWith("telefoon-", StringComparison.Ordinal);

    /// <summary>WebP, which Playwright itself does not make; a phone at double size, so that its letters stay sharp.</summary>
    public async Task<byte[]> Take(DemoJourneyHouse house)
    {
        var visitor = await house.As(Person);
        await visitor.LookAt(IsOfAPhone ? Screen.Phone : Screen.Desk);
        await visitor.Page.SetViewportSizeAsync(IsOfAPhone ? 360 : 720, 760);
        Assert.Equal(200, (await visitor.Open(Address)).Status);
        Assert.True(await FollowAsync(visitor, Links), $"{Name}: no way along {string.Join(", ", Links)}");
        await visitor.Page.EvaluateAsync("document.fonts.ready");
        var top = From is null ? 0 : await visitor.Page.Locator(From).First.EvaluateAsync<double>("e => e.getBoundingClientRect().top + window.scrollY + (document.querySelector('.field-app__scroll')?.scrollTop ?? 0) - 8");
        // Field screens scroll inside their frame: the window is made as high as what is shown.
        await visitor.Page.SetViewportSizeAsync(IsOfAPhone ? 360 : 720, (int)top + Height + 80);
        var devTools = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        var answer = await devTools.SendAsync("Page.captureScreenshot", new()
        {
            ["format"] = "webp",
            ["quality"] = 72,
            ["clip"] = new Dictionary<string, object> { ["x"] = 0, ["y"] = top, ["width"] = IsOfAPhone ? 360 : 720, ["height"] = Height, ["scale"] = IsOfAPhone ? 2 : 1 },
        });
        return answer!.Value.GetProperty("data").GetBytesFromBase64();
    }

    private async Task<bool> FollowAsync(ChromiumVisitor visitor, string[] links)
    {
        if (links.Length == 0)
            return Shows is null || await visitor.Page.Locator(Shows).CountAsync() > 0;
        var addresses = await visitor.Page.Locator(links[0]).EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        foreach (var address in addresses.Distinct().Take(MostTries))
        {
            await visitor.Go(address);
            if (await FollowAsync(visitor, links[1..]))
                return true;
        }
        return false;
    }
}
