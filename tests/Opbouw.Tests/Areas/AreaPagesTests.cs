using System.Net;
using Opbouw.Commands;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Areas;

/// <summary>The public pages of areas: without log-in, without cookie.</summary>
public abstract class AreaPagesTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wijk_tells_its_path_figures_with_source_and_where_it_lies()
    {
        var page = await house.Visitor().Get("/gebieden/BU00340102");

        page.ShouldBe(HttpStatusCode.OK);
        Assert.Equal("De Werven", page.Heading);
        Assert.Equal(["Je bent hier:", "Home", "Gebieden", "Almere", "Almere Haven", "De Werven"], page.Texts(".crumb li"));
        Assert.Contains("ongeveer 2.800 mensen", Page.Text(page.One(".lead")), StringComparison.Ordinal);
        var lonely = page.All(".figures > li").Single(row => Page.Text(row.QuerySelector("h3")!) == "Voelt zich eenzaam");
        Assert.Contains("RIVM/CBS 50120NED, 2020", Page.Text(lonely), StringComparison.Ordinal);
        Assert.Equal(["wijk", "Almere", "Land"], lonely.QuerySelectorAll("dt").Select(Page.Text));
        Assert.Equal(["49%", "47%"], lonely.QuerySelectorAll("dd").Skip(1).Select(Page.Text));
        Assert.Equal("2 De Werven, hier bent u", page.One("svg.map a.here").GetAttribute("aria-label"));
        Assert.Contains("De Werven (hier bent u)", page.Texts(".table th[scope=row]"));
    }

    [Fact]
    public async Task What_is_not_published_is_said_and_never_shown_as_zero()
    {
        var page = await house.Visitor().Get("/gebieden/BU00340173");

        Assert.Contains(page.Texts(".notice"), text => text.Contains("niet bekend", StringComparison.Ordinal) && text.Contains("woont alleen", StringComparison.Ordinal));
        Assert.DoesNotContain("0%", page.Texts(".figures dd"));
    }

    [Fact]
    public async Task A_stadsdeel_shows_its_wijken_on_the_map_and_the_same_in_the_list()
    {
        var page = await house.Visitor().Get("/gebieden/WK003401");

        var onMap = page.All("svg.map a").Select(link => link.GetAttribute("href"));
        Assert.Equal(page.All(".table a").Select(link => link.GetAttribute("href")), onMap);
        Assert.Equal(14, page.All("svg.map a").Count);
        var next = await page.Follow("De Hoven");
        Assert.Equal("De Hoven", next.Heading);
    }

    [Fact]
    public async Task The_city_is_not_put_beside_itself()
    {
        var page = await house.Visitor().Get("/gebieden/GM0034");

        Assert.Equal(["Almere", "Land"], page.All(".figures > li")[0].QuerySelectorAll("dt").Select(Page.Text));
        Assert.Contains("ongeveer 230.000 mensen", Page.Text(page.One(".lead")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_area_that_ended_names_its_successors_and_keeps_its_page()
    {
        var page = await house.Visitor().Get("/gebieden/BU00340221?jaar=2014");

        Assert.Equal("Muziekwijk", page.Heading);
        Assert.Contains(page.Texts(".notice"), text => text.Contains("Muziekwijk Noord, Muziekwijk Zuid", StringComparison.Ordinal));
        Assert.Equal("Muziekwijk Zuid", (await page.Follow("Muziekwijk Zuid")).Heading);
    }

    [Theory]
    [InlineData("/gebieden/BU99999999")]
    [InlineData("/gebieden/bestaat-niet")]
    [InlineData("/gebieden/BU00340221?jaar=2020")]
    [InlineData("/gebieden/BU00340102?jaar=twee")]
    [InlineData("/gebieden/%3Cscript%3E")]
    [InlineData("/gebieden/..%2F..%2Fetc")]
    public async Task An_unknown_area_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await house.Visitor().Get(address)).Status);

    [Fact]
    public async Task The_overview_leads_to_every_stadsdeel_and_wijk()
    {
        var page = await house.Visitor().Get("/gebieden");

        Assert.Equal(6, page.All("svg.map a").Count);
        Assert.Equal(67, page.All(".ledger a").Count);
        Assert.Equal("Almere Poort", (await page.Follow("Almere Poort")).Heading);
    }

    [Fact]
    public async Task A_postcode_with_one_wijk_leads_to_it()
    {
        var start = await house.Visitor().Get("/mijn-buurt");

        var page = await start.Fill("Uw postcode", "1313 AB").Press("Zoek mijn buurt");

        page.ShouldBeAt("/gebieden/BU00340210");
        Assert.Equal("Kruidenwijk", page.Heading);
    }

    [Fact]
    public async Task A_postcode_with_more_wijken_lets_the_visitor_choose()
    {
        var page = await house.Visitor().Get("/mijn-buurt?postcode=1353");

        Assert.Equal(["De Wierden", "Centrum Almere Haven", "De Hoven"], page.Texts(".ledger a"));
    }

    [Theory]
    [InlineData("12", "4 cijfers")]
    [InlineData("' OR 1=1 --", "4 cijfers")]
    [InlineData("9999", "Wij werken niet in 9999")]
    [InlineData("", "4 cijfers")]
    public async Task A_wrong_postcode_is_said_kindly_and_kept(string postcode, string message)
    {
        var page = await house.Visitor().Get("/mijn-buurt?postcode=" + Uri.EscapeDataString(postcode));

        page.ShouldBe(HttpStatusCode.OK);
        Assert.Contains(message, Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(postcode, page.One("input[autocomplete=postal-code]").GetAttribute("value") ?? "");
    }

    [Theory]
    [InlineData("/gebieden")]
    [InlineData("/gebieden/WK003402")]
    [InlineData("/mijn-buurt?postcode=1353")]
    public async Task Public_pages_set_no_cookie_and_stay_small(string address)
    {
        var browser = house.Visitor();

        var page = await browser.Get(address);

        Assert.False(page.Response.Headers.Contains("Set-Cookie"));
        Assert.Empty(page.All("[style]"));
        Assert.InRange(await CompressedSize(page.Html), 500, 10 * 1024);
    }

    [Fact]
    public async Task A_code_with_a_new_meaning_has_both_pages()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "code,jaar,naam,lat,lon\nWK003406,2022,De Marken,52.3434,5.2294\n", Ct);
        Assert.Equal(0, await new AreasCommand(house.Services, TextWriter.Null, TextWriter.Null).RunAsync(["import", file, "--organisation", house.Neighbour.Id], Ct));
        File.Delete(file);
        house.Clock.Advance(TimeSpan.FromSeconds(2));

        var today = await house.Visitor(house.Neighbour).Get("/gebieden/WK003406");
        var before = await house.Visitor(house.Neighbour).Get("/gebieden/WK003406?jaar=2021");

        Assert.Equal("De Marken", today.Heading);
        Assert.Equal("Almere Pampus", before.Heading);
        Assert.Equal("Almere Pampus", (await house.Visitor().Get("/gebieden/WK003406")).Heading);
    }

    private static async Task<long> CompressedSize(string html)
    {
        var bytes = new MemoryStream();
        await using (var zip = new System.IO.Compression.BrotliStream(bytes, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
            await zip.WriteAsync(System.Text.Encoding.UTF8.GetBytes(html), Ct);
        return bytes.Length;
    }

    public sealed class OnSqlite(SqliteHouse house) : AreaPagesTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : AreaPagesTests(house), IClassFixture<PostgresHouse>;
}
