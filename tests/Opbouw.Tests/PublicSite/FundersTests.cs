using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.PublicSite;

/// <summary>Who pays the organisation: kept up in the settings, read by everybody on the site.</summary>
public abstract class FundersTests(TestHouse house)
{
    [Fact]
    public async Task Administrator_tells_who_pays_and_everybody_reads_it_year_by_year()
    {
        const string page = "/over/wie-betaalt-wie-beslist";
        Assert.DoesNotContain("Ons geld per jaar", (await house.Visitor().Get(page)).Html, StringComparison.Ordinal);
        var form = (await (await house.Given.Somebody(RoleCodes.Administrator)).Get("/instellingen/wie-betaalt-ons/veranderen")).FormWith("Bewaar");

        var half = await form.Put("Form.Rows[0].From", "Gemeente Waterstad").Put("Form.Rows[0].Year", "26").Fill("Waarom", "Begroting").Press("Bewaar");
        Assert.Equal(2, half.Errors.Count);
        (await half.FormWith("Bewaar").Put("Form.Rows[0].For", "opbouwwerk").Put("Form.Rows[0].Year", "2025").Put("Form.Rows[0].Euros", "912000")
            .Put("Form.Rows[1].From", "Fonds Waterstad").Put("Form.Rows[1].For", "Repair Cafés").Put("Form.Rows[1].Year", "2026").Press("Bewaar")).ShouldHaveNoErrors();

        var shown = await house.Visitor().Get(page);
        Assert.Contains("€ 912.000, voor opbouwwerk.", Page.Text(shown.One("main")), StringComparison.Ordinal);
        Assert.True(shown.Html.IndexOf("Fonds Waterstad", StringComparison.Ordinal) < shown.Html.IndexOf("Gemeente Waterstad", StringComparison.Ordinal), "The newest year stands first");
    }

    public sealed class OnSqlite(SqliteHouse house) : FundersTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : FundersTests(house), IClassFixture<PostgresHouse>;
}
