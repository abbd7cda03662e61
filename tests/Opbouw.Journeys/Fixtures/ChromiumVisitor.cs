using Microsoft.Playwright;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Journeys.Fixtures;

/// <summary>Somebody at a screen. Finds things the way people do: by label, by button, by link.</summary>
public sealed class ChromiumVisitor : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Uri address;

    private ChromiumVisitor(IBrowserContext context, IPage page, Uri address, Screen screen)
    {
        this.context = context;
        this.address = address;
        Page = page;
        Screen = screen;
        page.Console += (_, message) => { if (message.Type is "error" or "warning") Complaints.Add($"{message.Text} {message.Location}"); };
        page.PageError += (_, error) => Complaints.Add(error);
    }

    public IPage Page { get; }

    public Screen Screen { get; }

    /// <summary>Errors of scripts, and everything the content policy refused.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<ChromiumVisitor> Open(Uri address, Screen screen, bool scripts)
    {
        var browser = await Chromium.Browser();
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            ColorScheme = screen.Colours,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
            JavaScriptEnabled = scripts,
        });
        context.SetDefaultTimeout(45_000);
        return new ChromiumVisitor(context, await context.NewPageAsync(), address, screen);
    }

    /// <summary>Turns the same page to another screen, without loading it again.</summary>
    public async Task LookAt(Screen screen)
    {
        await Page.SetViewportSizeAsync(screen.Width, screen.Height);
        await Page.EmulateMediaAsync(new() { ColorScheme = screen.Colours });
    }

    /// <summary>Logs in with the session that the person has in the other browser.</summary>
    public Task TakeCookies(Browser other) => context.AddCookiesAsync(other.Cookies.GetAllCookies()
        .Select(cookie => new Microsoft.Playwright.Cookie { Name = cookie.Name, Value = cookie.Value, Url = address.ToString(), HttpOnly = true }));

    public async Task<ChromiumVisitor> Go(string path)
    {
        await Page.GotoAsync(new Uri(address, path).ToString());
        return this;
    }

    /// <summary>The address of a page of this house, for what Playwright does itself.</summary>
    public string Whole(string path) => new Uri(address, path).ToString();

    /// <summary>Like <see cref="Go"/>, for who wants to know what was sent.</summary>
    public async Task<IResponse> Open(string path) => (await Page.GotoAsync(new Uri(address, path).ToString()))!;

    /// <summary>Does something that leads to a new page, and waits until it stands there.</summary>
    /// <returns>The HTML as the server sent it.</returns>
    public async Task<string> Arrive(Func<Task> leave) => await ArriveOrGetFile(leave) ?? throw new InvalidOperationException("A file came, and no page.");

    /// <summary>The same, where a file may come instead of a page.</summary>
    /// <returns>Null when a file came.</returns>
    public async Task<string?> ArriveOrGetFile(Func<Task> leave)
    {
        var loaded = new TaskCompletionSource();
        void Loaded(object? page, IPage which) => loaded.TrySetResult();
        Page.Load += Loaded;
        try
        {
            var response = await Page.RunAndWaitForResponseAsync(leave, answer => answer.Request.IsNavigationRequest && answer.Status is < 300 or >= 400);
            if (response.Headers.GetValueOrDefault("content-type")?.StartsWith("text/html", StringComparison.Ordinal) != true) return null;
            await loaded.Task.WaitAsync(TimeSpan.FromSeconds(45));
            return await response.TextAsync();
        }
        finally
        {
            Page.Load -= Loaded;
        }
    }

    public Task Fill(string label, string value) => Page.GetByLabel(label).First.FillAsync(value);

    public Task Select(string label, string option) => Page.GetByRole(AriaRole.Combobox, new() { Name = label }).First.SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Presses on the label, as a thumb does; the dot itself may be drawn by the stylesheet.</summary>
    public Task Choose(string label) => Page.Locator("label").Filter(new() { HasText = label }).First.ClickAsync();

    public Task Press(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

    public Task Follow(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    public Task<string> Heading() => Page.Locator("h1").InnerTextAsync();

    public async Task ShouldRead(string text) => await Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text);

    public async Task ShouldNotRead(string text) => await Assertions.Expect(Page.Locator("body")).Not.ToContainTextAsync(text);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
