using System.Net;
using System.Text.RegularExpressions;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Shared.Ui;

/// <summary>What every page has around it, and what no page may have in it.</summary>
public abstract partial class LookTests(TestHouse house)
{
    private static readonly string[] States = ["", "?stand=leeg", "?stand=fout", "?stand=lang", "?stand=rtl", "?stand=werk"];

    [Fact]
    public async Task Every_drawing_a_page_points_at_stands_in_the_page_and_no_other()
    {
        foreach (var state in States)
        {
            var page = await house.Visitor().Get("/bouwdoos" + state);

            var used = page.All("use").Select(use => use.GetAttribute("href")!.TrimStart('#')).Distinct().Order();
            var there = page.All("symbol").Select(symbol => symbol.Id!).Order();
            Assert.Equal(used, there);
        }
    }

    [Fact]
    public async Task No_page_holds_inline_code_or_style_and_the_policy_forbids_it()
    {
        foreach (var state in States)
        {
            var page = await house.Visitor().Get("/bouwdoos" + state);

            Assert.Empty(page.All("style, [style], script:not([src])"));
            Assert.DoesNotContain(page.All("*").SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
            var policy = Assert.Single(page.Response.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_comes_from_elsewhere()
    {
        var page = await house.Visitor().Get("/");

        Assert.All(page.All("link[href], script[src], img[src]"), element =>
            Assert.StartsWith("/", element.GetAttribute("href") ?? element.GetAttribute("src"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_visitor_gets_no_cookie()
    {
        var visitor = house.Visitor();

        await visitor.Get("/");

        Assert.Empty(visitor.Cookies.GetAllCookies());
    }

    [Fact]
    public async Task A_bigger_letter_without_script_is_one_cookie_with_one_figure()
    {
        var visitor = house.Visitor();
        var page = await visitor.Get("/bestaat-niet?x=1");
        var bigger = page.All("nav.letter a")[2].GetAttribute("href")!;

        var grown = await visitor.Get(bigger);

        Assert.Equal("3", grown.Document.DocumentElement.GetAttribute("data-letter"));
        Assert.Equal("/bestaat-niet", grown.Path);
        Assert.Equal("letter=3", string.Join("; ", visitor.Cookies.GetAllCookies().Select(cookie => $"{cookie.Name}={cookie.Value}")));
        var small = await visitor.Get(grown.All("nav.letter a")[0].GetAttribute("href")!);
        Assert.Equal("1", small.Document.DocumentElement.GetAttribute("data-letter"));
    }

    [Fact]
    public async Task Style_sheet_is_compressed_and_named_by_what_is_in_it()
    {
        var visitor = house.Visitor();
        var page = await visitor.Get("/");
        var address = page.One("link[rel=stylesheet]").GetAttribute("href")!;
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", "gzip, br");

        var style = await visitor.SendOnce(request);

        Assert.Matches(@"^/css/opbouw\.[a-z0-9]{10}\.css$", address);
        Assert.NotEmpty(style.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Fonts_come_from_ourselves_and_are_kept_for_ever()
    {
        var visitor = house.Visitor();
        var page = await visitor.Get("/");
        var style = await visitor.Get(page.One("link[rel=stylesheet]").GetAttribute("href")!);

        var fonts = Fonts().Matches(style.Html).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(4, fonts.Count);
        foreach (var font in fonts)
        {
            var answer = await visitor.SendOnce(new HttpRequestMessage(HttpMethod.Get, "/fonts/" + font));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_first_link_leads_past_the_menu()
    {
        var page = await house.Visitor().Get("/bouwdoos");

        Assert.Equal("Naar de inhoud", Page.Text(page.All("a")[0]));
        Assert.Equal("main", page.One(page.All("a")[0].GetAttribute("href")!).LocalName);
        Assert.Equal(["Je bent hier:", "Home", "Voor bouwers", "Bouwdoos"], page.Texts(".crumb li"));
    }

    [Fact]
    public async Task A_bug_gives_a_page_with_a_number_that_stands_in_the_log()
    {
        var page = (await house.Visitor().Get("/bouwdoos?stand=stuk")).ShouldBe(HttpStatusCode.InternalServerError);

        var number = Page.Text(page.One("main bdi"));
        Assert.Matches("^[0-9A-F]{4}-[0-9A-F]{4}$", number);
        Assert.Contains(house.Log.Lines, line => line.Contains(number, StringComparison.Ordinal));
        Assert.DoesNotContain("Broken on purpose", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_allowed_looks_like_not_there()
    {
        var notAllowed = (await house.Visitor().Get("/bouwdoos?stand=mag-niet")).ShouldBe(HttpStatusCode.NotFound);
        var notThere = (await house.Visitor().Get("/bestaat-niet")).ShouldBe(HttpStatusCode.NotFound);

        Assert.Equal("Deze pagina is er niet", notThere.Heading);
        Assert.Equal(notThere.Heading, notAllowed.Heading);
    }

    [Fact]
    public async Task A_full_house_says_so()
    {
        var page = (await house.Visitor().Get("/bouwdoos?stand=druk")).ShouldBe(HttpStatusCode.ServiceUnavailable);

        Assert.Equal("Het is nu heel druk", page.Heading);
    }

    [Fact]
    public async Task The_page_for_errors_is_not_an_address()
    {
        (await house.Visitor().Get("/fout/500")).ShouldBe(HttpStatusCode.NotFound);
    }

    [GeneratedRegex("url\\(\"?\\.\\./fonts/([^\")]+)")]
    private static partial Regex Fonts();

    public sealed class OnSqlite(SqliteHouse house) : LookTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : LookTests(house), IClassFixture<PostgresHouse>;
}
