using Microsoft.Playwright;

namespace Opbouw.Journeys.Fixtures;

/// <summary>One Chromium of the machine for the whole run; visitors get a window without memory of the others.</summary>
public static class Chromium
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        // A microphone that beeps, for who may use it.
        "--use-fake-device-for-media-stream",
    ];

    private static readonly Lazy<Task<IBrowser>> Started = new(StartAsync);

    /// <summary>Skips the test with a clear message when this machine has no Chromium (./do test installs it).</summary>
    public static async Task<IBrowser> Browser()
    {
        Assert.SkipUnless(File.Exists(Path()), "Chromium is not on this machine: apt-get install chromium");
        return await Started.Value;
    }

    private static string Path() => Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    private static async Task<IBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path(), Headless = true, Args = Flags });
    }
}
