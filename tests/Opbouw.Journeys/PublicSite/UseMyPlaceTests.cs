using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Opbouw.Areas;
using Opbouw.Journeys.Fixtures;

namespace Opbouw.Journeys.PublicSite;

/// <summary>"Gebruik mijn plek": the browser looks itself which quarter is nearest; where somebody stands does not leave it.</summary>
public sealed partial class UseMyPlaceTests(SqliteJourneyHouse house) : IClassFixture<SqliteJourneyHouse>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Place_leads_to_the_quarter_and_only_its_code_is_sent()
    {
        var (code, name, latitude, longitude) = await TheQuarter();
        await using var visitor = await house.Chromium(Screen.Phone, scripts: true);
        await Stand(visitor, latitude + 0.0007f, longitude + 0.0011f);
        await visitor.Go("/mijn-opbouwwerker");
        var sent = Sent(visitor);

        await visitor.Arrive(() => visitor.Press("Gebruik mijn plek"));

        Assert.Equal($"/gebieden/{code}/opbouwwerker", new Uri(visitor.Page.Url).PathAndQuery);
        await visitor.ShouldRead(name);
        Assert.StartsWith($"GET /gebieden/{code}/opbouwwerker ", sent[0], StringComparison.Ordinal);
        Assert.DoesNotContain(sent, line => Degrees().IsMatch(line));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Far_away_is_told_and_nothing_is_sent()
    {
        await using var visitor = await house.Chromium(Screen.Phone, scripts: true);
        await Stand(visitor, 50.85f, 5.69f);
        await visitor.Go("/mijn-opbouwwerker");
        var sent = Sent(visitor);

        await visitor.Press("Gebruik mijn plek");

        await Says(visitor, "U bent nu buiten het gebied waar wij werken. Vul een postcode in, of kies een wijk.");
        Assert.Empty(sent);
    }

    [Fact]
    public async Task Who_refuses_reads_what_else_to_do_and_does_it()
    {
        await using var visitor = await house.Chromium(Screen.Phone, scripts: true);
        await visitor.Page.Context.ClearPermissionsAsync();
        await visitor.Go("/mijn-opbouwwerker");

        await visitor.Press("Gebruik mijn plek");

        await Says(visitor, "Uw telefoon geeft uw plek niet. Vul uw postcode in, of kies uw wijk.");
        await visitor.Fill("Uw postcode", "1324");
        await visitor.Arrive(() => visitor.Press("Zoek"));
        await visitor.ShouldRead("Stedenwijk");
    }

    [Fact]
    public async Task Without_scripts_there_is_no_button_that_does_nothing()
    {
        await using var visitor = await house.Chromium(Screen.Phone, scripts: false);
        await visitor.Go("/mijn-opbouwwerker");

        await Assertions.Expect(visitor.Page.Locator("[data-place]")).ToBeHiddenAsync();
        await Assertions.Expect(visitor.Page.GetByLabel("Uw postcode")).ToBeVisibleAsync();
    }

    /// <summary>Fifty-two degrees and something, or five: nobody else on these pages writes numbers so.</summary>
    [GeneratedRegex(@"\b(52|5)[.,][0-9]{3,}")]
    private static partial Regex Degrees();

    /// <summary>All that goes out from now on, with its headers. The icon of the tab comes when the browser likes.</summary>
    private static List<string> Sent(ChromiumVisitor visitor)
    {
        var sent = new List<string>();
        visitor.Page.Request += (_, request) =>
        {
            if (!request.Url.Contains("/favicon.", StringComparison.Ordinal))
                sent.Add($"{request.Method} {new Uri(request.Url).PathAndQuery} {request.PostData}{string.Concat(request.Headers.Values)}");
        };
        return sent;
    }

    private static async Task Stand(ChromiumVisitor visitor, float latitude, float longitude)
    {
        await visitor.Page.Context.GrantPermissionsAsync(["geolocation"]);
        await visitor.Page.Context.SetGeolocationAsync(new() { Latitude = latitude, Longitude = longitude });
    }

    private static Task Says(ChromiumVisitor visitor, string words) => Assertions.Expect(visitor.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = words })).ToBeVisibleAsync();

    private Task<(string Code, string Name, float Latitude, float Longitude)> TheQuarter() => house.Inside().Read(async db =>
    {
        var area = await db.Set<Area>().Include(area => area.Editions).SingleAsync(area => area.Name == "Waterwijk", Ct);
        return (area.Editions.MaxBy(edition => edition.Year)!.Code, area.Name, (float)area.Latitude!.Value, (float)area.Longitude!.Value);
    });
}
