using Microsoft.Playwright;
using Opbouw.Journeys.Fixtures;
using Opbouw.Shared.Security;

namespace Opbouw.Journeys.SigningIn;

/// <summary>A passkey with the virtual authenticator of Chromium: made, used to come in and to prove once more, and taken away.</summary>
public sealed class PasskeyTests(SqliteJourneyHouse house) : IClassFixture<SqliteJourneyHouse>
{
    private static readonly Dictionary<string, object> Authenticator = new()
    {
        ["protocol"] = "ctap2",
        ["transport"] = "internal",
        ["hasResidentKey"] = true,
        ["hasUserVerification"] = true,
        ["isUserVerified"] = true,
        ["automaticPresenceSimulation"] = true,
    };

    [Fact]
    public async Task Worker_makes_a_passkey_comes_in_with_it_and_takes_it_away()
    {
        var worker = await house.Given.SomebodyAtTheDoor();
        var visitor = await house.Chromium(Screen.Desk, scripts: true, await house.LogIn(worker.Account), house.Home);
        await PlugIn(visitor.Page);

        await visitor.Go("/mijn-account/passkeys");
        await visitor.ShouldRead("Nog geen passkeys");
        await visitor.Fill("Naam", "Mijn telefoon");
        await visitor.Arrive(() => visitor.Press("Maak een passkey"));
        await visitor.ShouldRead("Mijn telefoon");

        await LogOut(visitor);
        await visitor.Arrive(() => visitor.Press("Log in met een passkey"));
        Assert.DoesNotContain("/inloggen", visitor.Page.Url, StringComparison.Ordinal);

        house.Clock.Advance(Session.ProofHolds + TimeSpan.FromMinutes(1));
        await visitor.Go("/mijn-account/passkeys");
        Assert.Equal("Bent u het echt?", await visitor.Heading());
        await visitor.Arrive(() => visitor.Press("Gebruik een passkey"));
        Assert.Equal("Passkeys", await visitor.Heading());
        await visitor.ShouldRead("Laatst gebruikt");

        await visitor.Page.Locator("summary").Filter(new() { HasText = "Haal Mijn telefoon weg" }).ClickAsync();
        await visitor.Arrive(() => visitor.Press("Ja, haal weg"));
        await visitor.ShouldRead("Nog geen passkeys");

        await LogOut(visitor);
        await visitor.Arrive(() => visitor.Press("Log in met een passkey"));
        await visitor.ShouldRead("Met deze passkey kunt u hier niet inloggen");
        Assert.Equal(2, (await house.Inside().Mail()).Count(mail => mail.To == worker.Email && mail.Body.Contains("passkey", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Answer_that_was_copied_lets_nobody_in()
    {
        var worker = await house.Given.SomebodyAtTheDoor();
        var visitor = await house.Chromium(Screen.Desk, scripts: true, await house.LogIn(worker.Account), house.Home);
        await PlugIn(visitor.Page);
        await visitor.Go("/mijn-account/passkeys");
        await visitor.Arrive(() => visitor.Press("Maak een passkey"));
        await LogOut(visitor);
        string? sent = null;
        visitor.Page.Request += (_, request) => sent = request.Method == "POST" ? request.PostData : sent;
        await visitor.Arrive(() => visitor.Press("Log in met een passkey"));
        Assert.Contains("Passkey.Credential", sent, StringComparison.Ordinal);

        // Somebody else sends the same words, with a form of her own.
        var thief = house.Visitor();
        var fields = sent!.Split('&').Select(field => field.Split('=')).ToDictionary(pair => Uri.UnescapeDataString(pair[0]), pair => Uri.UnescapeDataString(pair[1].Replace('+', ' ')));
        var form = (await thief.Get("/inloggen")).FormWith("Log in met een passkey").Put("Passkey.Credential", fields["Passkey.Credential"]).Put("Passkey.State", fields["Passkey.State"]);

        await form.Press("Log in met een passkey");

        (await thief.Get("/mijn-account")).ShouldBeAt("/inloggen");
    }

    [Fact]
    public async Task Without_scripts_password_and_code_remain()
    {
        var worker = await house.Given.SomebodyAtTheDoor();
        var visitor = await house.Chromium(Screen.Desk, scripts: false, await house.LogIn(worker.Account), house.Home);

        await visitor.Go("/mijn-account/passkeys");

        await visitor.ShouldRead("Deze browser kan hier geen passkey maken.");
        Assert.False(await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Maak een passkey" }).IsVisibleAsync());
    }

    private static async Task PlugIn(IPage page)
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = Authenticator });
    }

    private static async Task LogOut(ChromiumVisitor visitor)
    {
        await visitor.Go("/uitloggen");
        await visitor.Arrive(() => visitor.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Log uit" }).ClickAsync());
        await visitor.Go("/inloggen");
    }
}
