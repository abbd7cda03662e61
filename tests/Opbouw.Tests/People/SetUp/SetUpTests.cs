using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.People;
using Opbouw.People.SetUp;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.People.SetUp;

/// <summary>A new organisation has nobody. Each test looks at its own: the first at home, the rest at the neighbour that is set up last.</summary>
public abstract class SetUpTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_gets_in_without_the_link()
    {
        Assert.Empty(await house.Inside().Read(db => db.Set<Account>().ToListAsync(Ct)));
        foreach (var address in new[] { "/inrichten", "/inrichten?code=", "/inrichten?code=0000", $"/inrichten?code={SecretCode.New()}" })
            Assert.Empty((await house.Visitor().Get(address)).ShouldBeAt("/inloggen").All("input[name='Settings.Name']"));
    }

    [Fact]
    public async Task Link_sets_up_the_organisation_once()
    {
        var first = await Link();
        var link = await Link();
        Assert.Equal("/inloggen", (await house.Visitor(house.Neighbour).Get(first)).Path);
        Assert.Equal("/inloggen", (await house.Visitor().Get(link)).Path);
        house.Clock.Advance(SetUpLink.Lifetime + TimeSpan.FromSeconds(1));
        Assert.Equal("/inloggen", (await house.Visitor(house.Neighbour).Get(link)).Path);

        link = await Link();
        var browser = house.Visitor(house.Neighbour);
        var empty = await (await browser.Get(link)).Fill("Adres van de site", "http://onveilig.voorbeeld.nl").Press("Richt in");
        Assert.Equal(5, empty.Errors.Count);
        Assert.Contains("http://onveilig.voorbeeld.nl", empty.Html, StringComparison.Ordinal);

        var step = await empty.Fill("Naam van de organisatie", "Welzijn Waterland").Fill("Adres van de site", "https://opbouw.waterland.test")
            .Choose("Almere").Fill("Afzender van mail", "post@waterland.test")
            .Fill("Uw naam", "Noor Beheer").Fill("Uw e-mailadres", "noor@waterland.test").Fill("Wachtwoord", "vier gele stoelen").Press("Richt in");
        step.ShouldHaveNoErrors().ShouldBeAt("/inloggen/tweede-stap");
        var key = Page.Text(step.One(".second-factor-key")).Replace(" ", "", StringComparison.Ordinal);
        await step.Fill("Code", Totp.CodeAt(key, house.Clock.GetUtcNow())).Press("Stel in");

        (await browser.Get("/beheer/mensen")).ShouldBe(HttpStatusCode.OK);
        Assert.Contains("Welzijn Waterland", (await browser.Get("/")).Title, StringComparison.Ordinal);
        Assert.Equal("/inloggen", (await house.Visitor(house.Neighbour).Get(link)).Path);
        Assert.Null(await house.Services.GetRequiredService<SetUpLinks>().MakeAsync(TheNeighbour, Ct));
        var settings = await house.Inside(house.Neighbour).Read(db => db.Set<OrganisationSettings>().AsNoTracking().SingleAsync(Ct));
        Assert.Equal(("https://opbouw.waterland.test", "post@waterland.test", 1), (settings.Address, settings.MailFrom, settings.Areas.Count));
        await Settings_change_with_a_trail(browser);
    }

    private async Task Settings_change_with_a_trail(Browser browser)
    {
        var saved = await (await browser.Get("/instellingen/organisatie/veranderen")).Fill("Naam van de organisatie", "Welzijn Buitenland").Fill("Waarom verander je dit?", "Wij werken nu ook over de grens").Press("Bewaar");

        saved.ShouldHaveNoErrors().ShouldBeAt("/instellingen/organisatie");
        Assert.Contains(saved.Texts("del"), was => was == "Welzijn Waterland");
        Assert.Contains("Welzijn Buitenland", (await browser.Get("/")).Title, StringComparison.Ordinal);
        var entry = await house.Inside(house.Neighbour).Read(db => db.Set<Opbouw.Shared.Trail.TrailEntry>().SingleAsync(known => known.Event == "SettingChanged", Ct));
        Assert.Contains("organisatie", entry.Details, StringComparison.Ordinal);
    }

    private Organisation TheNeighbour => house.Services.GetRequiredService<OrganisationRegistry>().All.Single(organisation => organisation.Id == house.Neighbour.Id);

    private async Task<string> Link() => (await house.Services.GetRequiredService<SetUpLinks>().MakeAsync(TheNeighbour, Ct))!.PathAndQuery;

    public sealed class OnSqlite(SqliteHouse house) : SetUpTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : SetUpTests(house), IClassFixture<PostgresHouse>;
}
