using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Editing;
using Opbouw.PublicSite;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.PublicSite;

/// <summary>Pages that editors keep up: written by one, looked at by another, read by everybody, and taken off at once.</summary>
public abstract class SitePagesTests(TestHouse house)
{
    private const string Ask = "Vraag een ander om na te kijken";

    private static int number;

    private DateOnly Today => DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Editor_writes_a_page_a_colleague_looks_and_everybody_reads_and_finds_it()
    {
        var (editor, leader) = (await house.Given.Somebody(RoleCodes.Editor), await house.Given.Somebody(RoleCodes.TeamLeader));
        var title = ATitle();
        var desk = await Start(editor, title);
        var block = await (await (await desk.Follow("Tekst")).Fill("Kop erboven", "Waar is het?").Fill("Tekst", "Achter de **Zonnebloem**school.").Press("Bewaar dit stuk"))
            .ShouldHaveNoErrors().Fill("Eerste zin", "Iedereen mag mee.").Press("Bewaar titel en begin");
        Assert.Contains("Bewaard", block.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Visitor().Get(PublicOf(desk))).Status);
        Assert.DoesNotContain(title, (await house.Visitor().Get("/zoeken?woorden=zonnebloem")).Html, StringComparison.Ordinal);

        await (await editor.Get(desk.Path + "/nakijken")).FormWith(Ask).Press(Ask);
        var own = await editor.Get(desk.Path + "/nakijken");
        Assert.Contains("Jij schreef hieraan", own.Html, StringComparison.Ordinal);
        Assert.Empty(own.All("input[name='Form.Answer']"));

        Assert.Contains(title, (await leader.Get("/meldingen")).Html, StringComparison.Ordinal);
        await (await (await leader.Get("/site-werk")).Follow(title)).FormWith("Antwoord").Choose("Ja, dit mag op de site").Press("Antwoord");

        var page = (await house.Visitor().Get(PublicOf(desk))).ShouldBe(HttpStatusCode.OK);
        Assert.Equal(title, page.Heading);
        Assert.Equal("Zonnebloem", Page.Text(page.One(".site strong")));
        Assert.Contains(title, (await house.Visitor().Get("/over")).Html, StringComparison.Ordinal);
        Assert.Contains(title, (await house.Visitor().Get("/zoeken?woorden=zonnebloem")).Html, StringComparison.Ordinal);
        var trail = await house.Inside().Read(db => db.Set<TrailEntry>().Where(entry => entry.Event == nameof(SitePagePublished)).OrderBy(entry => entry.Id).Select(entry => entry.Actor).ToListAsync());
        Assert.Equal(leader.Account, trail[^1]!.Value);
    }

    [Fact]
    public async Task What_was_sent_back_says_why_and_what_changed_meanwhile_is_not_agreed_to()
    {
        var (editor, leader) = (await house.Given.Somebody(RoleCodes.Editor), await house.Given.Somebody(RoleCodes.TeamLeader));
        var address = await house.Given.ADraftToCheck(editor);
        var open = await leader.Get(address.Desk + "/nakijken");

        await (await (await editor.Get(address.Desk)).Follow("Waar?")).Fill("Tekst", "Iets heel anders.").Press("Bewaar dit stuk");
        (await open.FormWith("Antwoord").Choose("Ja, dit mag op de site").Press("Antwoord")).ShouldBe(HttpStatusCode.NotFound);
        await (await editor.Get(address.Desk + "/nakijken")).FormWith(Ask).Press(Ask);
        var late = await open.FormWith("Antwoord").WithNewId().Choose("Ja, dit mag op de site").Press("Antwoord");
        Assert.Contains("Intussen is er iets veranderd", Assert.Single(late.Errors), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Visitor().Get(address.Public)).Status);

        var why = await (await leader.Get(address.Desk + "/nakijken")).FormWith("Antwoord").Choose("Nog niet").Press("Antwoord");
        Assert.Equal("Schrijf op wat er anders moet.", Assert.Single(why.Errors));
        await why.FormWith("Antwoord").Choose("Nog niet").Fill("Wat moet er anders?", "Zeg erbij hoe laat.").Press("Antwoord");
        Assert.Contains("Zeg erbij hoe laat.", (await editor.Get(address.Desk)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_editors_at_once_the_second_sees_the_difference_and_loses_nothing()
    {
        var (first, second) = (await house.Given.Somebody(RoleCodes.Editor), await house.Given.Somebody(RoleCodes.Editor));
        var address = await house.Given.ADraft(first);
        var (one, two) = (await first.Get(address.Desk + "/stuk/moes01"), await second.Get(address.Desk + "/stuk/moes01"));

        (await one.Fill("Tekst", "De woorden van de eerste.").Press("Bewaar dit stuk")).ShouldHaveNoErrors();
        var shown = await two.Fill("Tekst", "De woorden van de tweede.").Press("Bewaar dit stuk");

        Assert.Contains("Intussen veranderde iemand anders dit ook", Assert.Single(shown.Errors), StringComparison.Ordinal);
        Assert.Contains("De woorden van de eerste.", string.Join(" ", shown.Texts(".notice")), StringComparison.Ordinal);
        Assert.Equal("De woorden van de tweede.", shown.One("textarea").TextContent.Trim());
        (await shown.FormWith("Bewaar dit stuk").Press("Bewaar dit stuk")).ShouldHaveNoErrors();
        Assert.Equal("De woorden van de tweede.", (await TextOf(address)).Find("moes01")!.Text);
        // What the first of them wrote elsewhere on the page stays.
        Assert.Equal("Waar?", (await TextOf(address)).Find("moes01")!.Heading);
    }

    [Fact]
    public async Task A_page_named_like_another_address_stays_below_its_section()
    {
        var editor = await house.Given.Somebody(RoleCodes.Editor);

        var desk = await Start(editor, "Inloggen");

        Assert.Equal("/site-werk/over/inloggen/nl", desk.Path);
        Assert.Equal("Inloggen", (await house.Visitor().Get("/inloggen")).Heading);
        var again = await (await editor.Get("/site-werk/nieuw")).Fill("Titel", "INLOGGEN!").Choose("Iedereen").Press("Begin de pagina");
        Assert.Contains("Deze pagina is er al", Assert.Single(again.Errors), StringComparison.Ordinal);
        var nameless = await (await editor.Get("/site-werk/nieuw")).Fill("Titel", "???").Choose("Iedereen").Press("Begin de pagina");
        Assert.Contains("Gebruik letters", Assert.Single(nameless.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_for_a_later_day_is_on_the_site_from_that_day()
    {
        var (editor, leader) = (await house.Given.Somebody(RoleCodes.Editor), await house.Given.Somebody(RoleCodes.TeamLeader));
        var address = await house.Given.ADraftToCheck(editor, from: Today.AddDays(3));
        await (await leader.Get(address.Desk + "/nakijken")).FormWith("Antwoord").Choose("Ja, dit mag op de site").Press("Antwoord");

        await Nights(2);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Visitor().Get(address.Public)).Status);
        await Nights(1);
        Assert.Equal(HttpStatusCode.OK, (await house.Visitor().Get(address.Public)).Status);
    }

    [Fact]
    public async Task Same_page_in_another_language_has_an_address_of_its_own()
    {
        var (editor, leader) = (await house.Given.Somebody(RoleCodes.Editor), await house.Given.Somebody(RoleCodes.TeamLeader));
        var dutch = await Published(leader, await house.Given.ADraftToCheck(editor));
        var desk = await (await editor.Get(dutch.Desk)).FormWith("Begin in het Turks").Press("Begin in het Turks");
        var turkish = dutch.In("tr");
        Assert.Equal(turkish.Desk, desk.Path);
        await (await (await desk.Follow("Waar?")).Fill("Kop erboven", "Nerede?").Fill("Tekst", "Okulun arkasında.").Press("Bewaar dit stuk")).Fill("Titel", "Bahçe").Press("Bewaar titel en begin");
        await (await editor.Get(turkish.Desk + "/nakijken")).FormWith(Ask).Press(Ask);
        await Published(leader, turkish);

        var page = await house.Visitor().Get(turkish.Public);

        Assert.Equal(("Bahçe", "tr"), (page.Heading, page.One(".site").GetAttribute("lang")));
        Assert.Equal(turkish.Public, (await house.Visitor().Get(dutch.Public)).One("a[hreflang=tr]").GetAttribute("href"));
        Assert.Equal(HttpStatusCode.NotFound, (await house.Visitor().Get($"/nl/{dutch.Path}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Visitor().Get($"/xx/{dutch.Path}")).Status);
    }

    [Fact]
    public async Task Older_words_come_back_and_a_page_that_is_off_the_site_says_so()
    {
        var (editor, leader) = (await house.Given.Somebody(RoleCodes.Editor), await house.Given.Somebody(RoleCodes.TeamLeader));
        var address = await Published(leader, await house.Given.ADraftToCheck(editor));
        var title = (await house.Visitor().Get(address.Public)).Heading;
        await (await editor.Get(address.Desk + "/stuk/moes01")).Fill("Tekst", "Voor de KANARIEkerk.").Press("Bewaar dit stuk");
        await (await editor.Get(address.Desk + "/nakijken")).FormWith(Ask).Press(Ask);
        await Published(leader, address);

        var versions = await editor.Get(address.Desk + "/versies");
        Assert.Equal(["Achter de school."], versions.Texts(".compare del"));
        Assert.Equal(["Voor de KANARIEkerk."], versions.Texts(".compare ins"));
        await versions.FormWith("Schrijf verder met versie 1").Press("Schrijf verder met versie 1");
        Assert.Equal("Achter de school.", (await TextOf(address)).Find("moes01")!.Text);

        await (await editor.Get(address.Desk + "/versies")).FormWith("Ja, haal van de site").Press("Ja, haal van de site");
        var gone = (await house.Visitor().Get(address.Public)).ShouldBe(HttpStatusCode.Gone);
        Assert.Equal("Deze pagina is weg", gone.Heading);
        Assert.DoesNotContain("school", Page.Text(gone.One("main")), StringComparison.Ordinal);
        Assert.DoesNotContain(title, (await house.Visitor().Get("/over")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(title, (await house.Visitor().Get("/zoeken?woorden=kanariekerk")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_with_Opbouw_is_written_anew_until_an_organisation_changes_it()
    {
        var (editor, leader) = (await house.Given.Somebody(RoleCodes.Editor), await house.Given.Somebody(RoleCodes.TeamLeader));
        var (untouched, changed) = (SiteAddress.Of("over", "meer-lezen", "nl")!, SiteAddress.Of("over", "klacht", "nl")!);
        await (await editor.Get(changed.Desk)).Fill("Eerste zin", "Zeg het ons maar.").Press("Bewaar titel en begin");
        await (await editor.Get(changed.Desk + "/nakijken")).FormWith(Ask).Press(Ask);
        await Published(leader, changed);
        await house.Inside().Change(async db =>
        {
            var old = await db.Set<SitePageVersion>().SingleAsync(page => page.PageId == untouched.Id);
            db.Entry(old).Property(page => page.Lead).CurrentValue = "Zo stond het in een oudere Opbouw.";
            await db.SaveChangesAsync();
        });

        await house.Inside().Change(async db =>
        {
            await new SeedFirstPages(house.Clock).SeedAsync(db, house.Services.GetRequiredService<OrganisationRegistry>().All.Single(known => known.Id == house.Home.Id), TestContext.Current.CancellationToken);
            await db.SaveChangesAsync();
        });

        var versions = await house.Inside().Read(db => db.Set<SitePageVersion>().Where(page => page.PageId == untouched.Id || page.PageId == changed.Id).CountAsync());
        Assert.Equal(4, versions);
        Assert.DoesNotContain("oudere Opbouw", (await house.Visitor().Get(untouched.Public)).Html, StringComparison.Ordinal);
        Assert.Contains("Zeg het ons maar.", (await house.Visitor().Get(changed.Public)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_organisation_quotes_nobody_who_was_made_up()
    {
        var bodies = await house.Inside().Read(db => db.Set<SitePageVersion>().Where(page => page.IsFromOpbouw).Select(page => page.Body).ToListAsync());

        Assert.True(bodies.Count >= 15);
        Assert.DoesNotContain(bodies, body => body.Contains("::: citaat", StringComparison.Ordinal));
    }

    private static string ATitle() => $"Moestuin nummer {Interlocked.Increment(ref number)} {Guid.NewGuid().ToString("N")[..6]}";

    private static async Task<Page> Start(Person editor, string title) =>
        (await (await editor.Get("/site-werk/nieuw")).Fill("Titel", title).Choose("Iedereen").Press("Begin de pagina")).ShouldHaveNoErrors();

    private static string PublicOf(Page desk) => SiteAddress.Of(desk.Path.Split('/')[2], desk.Path.Split('/')[3], desk.Path.Split('/')[4])!.Public;

    private static async Task<SiteAddress> Published(Person leader, SiteAddress address)
    {
        await (await leader.Get(address.Desk + "/nakijken")).FormWith("Antwoord").Choose("Ja, dit mag op de site").Press("Antwoord");
        return address;
    }

    private async Task<SiteText> TextOf(SiteAddress address) => await house.Inside().Read(async db => (await db.Set<SiteDraft>().FindAsync(address.Id))!.Text);

    private async Task Nights(int nights)
    {
        for (var night = 0; night < nights; night++)
        {
            house.Clock.Advance(TimeSpan.FromDays(1));
            await house.Inside().RunDueJobs();
        }
    }

    public sealed class OnSqlite(SqliteHouse house) : SitePagesTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : SitePagesTests(house), IClassFixture<PostgresHouse>;
}
