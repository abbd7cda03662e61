using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Help;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Rights;

namespace Opbouw.Tests.Help;

/// <summary>From every page somebody finds the help about that page, and may read it.</summary>
public abstract class HelpTests(TestHouse house)
{
    private static readonly string[] WhoGoes = [RightsRow.Anonymous, RoleCodes.Worker, RoleCodes.TeamLeader, RoleCodes.PartnerPerson, RoleCodes.Administrator];

    private Handbook Handbook => house.Services.GetRequiredService<Handbook>();

    [Fact]
    public async Task Every_page_leads_to_the_help_about_it_and_who_is_there_may_read_it()
    {
        var street = await Street.Of(house);
        var (wrong, seen) = (new List<string>(), 0);

        foreach (var row in RightsTable.Rows)
        {
            if (WhoGoes.FirstOrDefault(row.Own.Contains) is not { } role) continue;
            var page = await street.As(role).Get((await street.Addresses(row)).Own);
            // A page that leads elsewhere shows the help of where it leads to.
            if (page.Status != HttpStatusCode.OK || RightsTable.RouteOf(page.Path) != row.Route.Split('?')[0]) continue;
            // A style sheet has no help.
            if (page.Response.Content.Headers.ContentType?.MediaType != "text/html") continue;
            seen++;
            var help = await street.As(role).Get(page.One("a.help-link").GetAttribute("href")!);
            if (help.Status != HttpStatusCode.OK || help.Path != Handbook.About(row.Route.Split('?')[0])!.Address)
                wrong.Add($"{row.Route} as {role} leads to {help}");
        }

        Assert.Empty(wrong);
        Assert.True(seen > 70, $"Only {seen} pages were seen.");
    }

    [Fact]
    public async Task Link_is_named_after_what_it_does()
    {
        var page = await house.Visitor().Get("/over");

        Assert.Equal("Hulp bij deze pagina", Page.Text(page.One("a.help-link")));
        Assert.Equal("/hulp/site-bekijken", page.One("a.help-link").GetAttribute("href"));
    }

    [Fact]
    public async Task Page_that_does_not_exist_leads_to_all_help() =>
        Assert.Equal("/hulp", (await house.Visitor().Get("/bestaat-niet")).One("a.help-link").GetAttribute("href"));

    [Fact]
    public async Task Every_page_of_help_opens_and_everything_in_it_is_there()
    {
        var worker = await house.Given.AWorker();
        foreach (var text in Handbook.Texts)
        {
            var page = (await worker.Get(text.Address)).ShouldBe(HttpStatusCode.OK);
            Assert.Equal(text.Title, page.Heading);
            foreach (var link in page.All(".help a")) (await worker.Get(link.GetAttribute("href")!)).ShouldBe(HttpStatusCode.OK);
            foreach (var picture in page.All(".help img"))
            {
                using var file = await worker.Browser.SendOnce(new HttpRequestMessage(HttpMethod.Get, picture.GetAttribute("src")));
                Assert.Equal((picture.GetAttribute("src"), HttpStatusCode.OK, "image/webp"), (picture.GetAttribute("src"), file.StatusCode, file.Content.Headers.ContentType?.MediaType));
            }
        }
    }

    [Fact]
    public async Task Help_for_workers_is_not_there_for_visitors_and_help_for_visitors_is_there_for_all()
    {
        Assert.Contains(Handbook.Texts, text => !text.IsPublic);
        foreach (var text in Handbook.Texts)
            (await house.Visitor().Get(text.Address)).ShouldBe(text.IsPublic ? HttpStatusCode.OK : HttpStatusCode.NotFound);

        var all = await house.Visitor().Get("/hulp");

        Assert.Equal(Handbook.Texts.Count(text => text.IsPublic), all.All("main .ledger a").Select(link => link.GetAttribute("href")).Distinct().Count());
        Assert.Equal("Voor bewoners", all.Texts("main h2")[0]);
    }

    [Theory]
    [InlineData(RoleCodes.Worker, "Opbouwwerk in de buurt")]
    [InlineData(RoleCodes.TeamLeader, "Een team leiden")]
    [InlineData(RoleCodes.PartnerPerson, "Vragen beantwoorden als partner")]
    [InlineData(RoleCodes.Administrator, "Beheer")]
    public async Task Own_work_comes_first(string role, string heading)
    {
        var page = await (await house.Given.Somebody(role)).Get("/hulp");

        Assert.Equal(heading, page.Texts("main h2")[0]);
        Assert.Equal(Handbook.Texts.Count, page.All("main .ledger a").Select(link => link.GetAttribute("href")).Distinct().Count());
    }

    [Fact]
    public async Task Search_knows_other_forms_of_a_word_and_shows_visitors_what_is_theirs()
    {
        var worker = await house.Given.AWorker();

        var forWorker = await (await worker.Get("/hulp")).Fill("Zoek in de hulp", "bundels maken").Press("Zoek");
        var forVisitor = await (await house.Visitor().Get("/hulp")).Fill("Zoek in de hulp", "wachtwoorden").Press("Zoek");
        var nothing = await house.Visitor().Get("/hulp?woorden=bundelen");

        Assert.Contains("Hoe maak ik van signalen één bundel?", forWorker.Texts("main h3"));
        Assert.Contains("Hoe verander ik mijn wachtwoord of mijn naam?", forVisitor.Texts("main h3"));
        Assert.DoesNotContain("/hulp/bundelen", nothing.All("main a").Select(link => link.GetAttribute("href")));
        Assert.Contains("Niets gevonden", (await worker.Get("/hulp?woorden=kwantumcomputer")).Texts(".empty__title"));
    }

    [Fact]
    public void Html_in_a_page_of_the_manual_is_shown_as_text_and_never_run()
    {
        var text = Handbook.Parse("proef", "---\nvoor: /\nwie: bewoner\nvolgorde: 1\n---\n# Proef\n\nEen <script>alert(1)</script> en [een link](inloggen.md).\n\n<img src=x onerror=alert(1)>\n");

        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text.Body.ToString()!);

        Assert.Empty(page.QuerySelectorAll("script, img"));
        Assert.Equal("/hulp/inloggen", page.QuerySelector("a")!.GetAttribute("href"));
    }

    public sealed class OnSqlite(SqliteHouse house) : HelpTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : HelpTests(house), IClassFixture<PostgresHouse>;
}
