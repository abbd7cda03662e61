using Opbouw.Shared.Security;
using Opbouw.Shared.Ui.Safety;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Safety;

/// <summary>Whoever may not be seen here is gone with one press, and nobody finds out afterwards from where.</summary>
public abstract class QuickExitTests(TestHouse house)
{
    [Theory]
    [InlineData("/"), InlineData("/privacy"), InlineData("/kaart"), InlineData("/mijn-buurt"), InlineData("/u-zei-wij-deden"), InlineData("/zoeken"), InlineData("/inloggen"), InlineData("/bestaat-niet")]
    public async Task Every_page_for_residents_has_a_way_out_that_works_without_script(string address)
    {
        var page = await house.Visitor().Get(address);

        var exit = page.One("a.exit");
        Assert.StartsWith("Snel weg", Page.Text(exit), StringComparison.Ordinal);
        Assert.Contains("noreferrer", exit.GetAttribute("rel"), StringComparison.Ordinal);
        Assert.StartsWith("https://", exit.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null(exit.GetAttribute("target"));
    }

    [Fact]
    public async Task Screens_for_work_have_none() => Assert.Empty((await (await house.Given.AWorker()).Get("/mijn-dag")).All("a.exit"));

    [Fact]
    public async Task The_organisation_chooses_where_it_leads()
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);
        Assert.Equal(SafetyFacts.UsualExit, (await house.Visitor(house.Neighbour).Get("/")).One("a.exit").GetAttribute("href"));

        (await (await admin.Get("/instellingen/veiligheid/veranderen")).Fill("Waar gaat Snel weg heen?", "https://www.recepten.example/soep").Fill("Waarom", "Past hier beter").Press("Bewaar de keuze"))
            .ShouldHaveNoErrors().ShouldBeAt("/instellingen/veiligheid");

        Assert.Equal("https://www.recepten.example/soep", (await house.Visitor().Get("/")).One("a.exit").GetAttribute("href"));
        Assert.Equal(SafetyFacts.UsualExit, (await house.Visitor(house.Neighbour).Get("/")).One("a.exit").GetAttribute("href"));
    }

    [Theory]
    [InlineData("http://onveilig.example"), InlineData("javascript:alert(1)"), InlineData("/privacy"), InlineData("https://naam:woord@elders.example"), InlineData("https://localhost/")]
    public async Task What_is_no_page_outside_is_refused(string address)
    {
        var admin = await house.Given.Somebody(RoleCodes.Administrator);

        var page = await (await admin.Get("/instellingen/veiligheid/veranderen")).Fill("Waar gaat Snel weg heen?", address).Fill("Waarom", "Proef").Press("Bewaar de keuze");

        Assert.Contains("https://", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    public sealed class OnSqlite(SqliteHouse house) : QuickExitTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : QuickExitTests(house), IClassFixture<PostgresHouse>;
}
