using System.Net;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Opbouw.Editing;
using Opbouw.PublicSite;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.PublicSite;

/// <summary>Stories of residents: on the site after a yes and a second pair of eyes, and gone everywhere at once when she takes it back.</summary>
public abstract class StoriesTests(TestHouse house)
{
    private const string Answer = "Antwoord";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Worker_writes_it_down_after_a_yes_a_colleague_looks_and_everybody_reads_it()
    {
        var (worker, editor) = (await house.Given.AWorker(), await house.Given.Somebody(RoleCodes.Editor));
        var form = (await worker.Get("/site-werk/verhalen/nieuw")).FormWith("Bewaar het verhaal").Fill("Titel", "De tuin van blok drie").Fill("Eerste zin", "Eerst groeide er niets.")
            .Fill("Het verhaal", "Nu staan er **pompoenen**.").Fill("Hoe wil zij genoemd worden?", "Een bewoner van blok drie").Choose("Hardop, nadat ik het voorlas");
        var without = await form.Press("Bewaar het verhaal");
        Assert.Contains("Zet het vinkje als zij ja zei", Assert.Single(without.Errors), StringComparison.Ordinal);
        var desk = (await without.FormWith("Bewaar het verhaal").Choose("Zij hoorde of las dit verhaal en deze zin, en zegt ja.").Press("Bewaar het verhaal")).ShouldHaveNoErrors();
        Assert.DoesNotContain("De tuin van blok drie", (await house.Visitor().Get("/verhalen")).Html, StringComparison.Ordinal);

        await desk.FormWith("Vraag een ander om na te kijken").Press("Vraag een ander om na te kijken");
        Assert.Empty((await worker.Get(desk.Path)).All("input[name='Form.Answer']"));
        await (await (await editor.Get("/site-werk/verhalen")).Follow("De tuin van blok drie")).FormWith(Answer).Choose("Ja, dit mag op de site").Press(Answer);

        var page = await (await house.Visitor().Get("/verhalen")).Follow("De tuin van blok drie");
        Assert.Equal("pompoenen", Page.Text(page.One(".site strong")));
        Assert.Equal("Eerst groeide er niets.", page.One("meta[property='og:description']").GetAttribute("content"));
        Assert.Contains("De tuin van blok drie", (await house.Visitor().Get("/zoeken?woorden=pompoenen")).Html, StringComparison.Ordinal);
        Assert.Contains("De tuin van blok drie", (await house.Visitor().Get("/overzicht")).Html, StringComparison.Ordinal);
        Assert.Equal(new Uri(page.Address, page.Path).AbsoluteUri, (await Feed()).Descendants().Single(one => one.Name.LocalName == "entry" && one.Value.Contains("blok drie", StringComparison.Ordinal)).Elements().Single(one => one.Name.LocalName == "id").Value);
        Assert.Contains(page.Path, await Text("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_told_it_takes_it_back_with_her_code_and_it_is_nowhere_any_more()
    {
        var (worker, editor) = (await house.Given.AWorker(), await house.Given.Somebody(RoleCodes.Editor));
        var picture = await house.Given.ASitePicture();
        var code = await house.Given.AToldStory(worker, editor, "Met de KANARIEVERTELLER op de bank.", picture);
        var address = $"/verhalen/{code}";
        var title = (await house.Visitor().Get(address)).ShouldBe(HttpStatusCode.OK).Heading;
        Assert.Contains(title, (await house.Visitor().Get("/verhalen")).Html, StringComparison.Ordinal);
        Assert.NotEmpty(await Keeping.Database.TablesWith(house, "KANARIEVERTELLER"));
        var id = await house.Inside().Read(db => db.Set<Story>().Where(story => story.Code == code).Select(story => story.Id).SingleAsync());
        var digits = Page.Text((await worker.Get($"/site-werk/verhalen/{id.Value}")).All("bdi")[0]);

        var wrong = await (await house.Visitor().Get(address + "/terugnemen")).Fill("De code op uw papier", "0000 0000 0000").Press("Neem mijn verhaal terug");
        Assert.Contains("hoort niet bij dit verhaal", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        var gone = await wrong.FormWith("Neem mijn verhaal terug").Fill("De code op uw papier", digits).Press("Neem mijn verhaal terug");

        Assert.Equal("Dit verhaal is weg", gone.ShouldBe(HttpStatusCode.Gone).Heading);
        foreach (var elsewhere in new[] { "/verhalen", "/overzicht", "/zoeken?woorden=kanarieverteller" })
            Assert.DoesNotContain(title, (await house.Visitor().Get(elsewhere)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(title, (await Feed()).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(address, await Text("/sitemap.xml"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Visitor().Get($"/beeld/{picture}/480.jpg")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Get($"/site-werk/verhalen/{id.Value}")).Status);
        Assert.Empty(await Keeping.Database.TablesWith(house, "KANARIEVERTELLER"));
        Assert.Equal(1, await house.Inside().Read(db => db.Set<StoryFile>().CountAsync(story => story.Id == id && story.State == StoryState.Ended)));
    }

    [Fact]
    public async Task When_her_time_is_over_it_goes_by_itself()
    {
        var (worker, editor) = (await house.Given.AWorker(), await house.Given.Somebody(RoleCodes.Editor));
        var code = await house.Given.AToldStory(worker, editor, "KANARIETIJD");

        house.Clock.Advance(TimeSpan.FromDays(101));
        (await house.Visitor().Get($"/verhalen/{code}")).ShouldBe(HttpStatusCode.Gone);
        await house.Inside().RunDueJobs();

        Assert.Empty(await Keeping.Database.TablesWith(house, "KANARIETIJD"));
        Assert.Equal(Today, await house.Inside().Read(db => db.Set<Story>().Where(story => story.Code == code).Select(story => story.GoneOn).SingleAsync()));
    }

    [Fact]
    public async Task Changed_words_wait_for_a_second_pair_of_eyes_and_nobody_checks_her_own()
    {
        var (editor, other) = (await house.Given.Somebody(RoleCodes.Editor), await house.Given.Somebody(RoleCodes.TeamLeader));
        var code = await house.Given.AToldStory(editor, other);
        var id = await house.Inside().Read(db => db.Set<Story>().Where(story => story.Code == code).Select(story => story.Id).SingleAsync());

        var changed = (await (await editor.Get($"/site-werk/verhalen/{id.Value}/veranderen")).FormWith("Bewaar het verhaal").Fill("Het verhaal", "Andere woorden.")
            .Choose("Zij hoorde of las dit verhaal en deze zin, en zegt ja.").Press("Bewaar het verhaal")).ShouldHaveNoErrors();
        Assert.Contains("Het begon met een bankje.", (await house.Visitor().Get($"/verhalen/{code}")).Html, StringComparison.Ordinal);
        await changed.FormWith("Vraag een ander om na te kijken").Press("Vraag een ander om na te kijken");
        Assert.Empty((await editor.Get(changed.Path)).All("input[name='Form.Answer']"));

        var why = await (await other.Get(changed.Path)).FormWith(Answer).Choose("Nog niet").Fill("Wat moet er anders?", "Wie is hij?").Press(Answer);
        Assert.Equal("/site-werk/verhalen", why.Path);
        Assert.Contains("Wie is hij?", (await editor.Get(changed.Path)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_sees_her_own_stories_and_not_those_of_others()
    {
        var (one, two) = (await house.Given.AWorker(), await house.Given.AWorker());
        var id = await house.Given.AStoryFile(one);

        Assert.Equal(HttpStatusCode.NotFound, (await two.Get($"/site-werk/verhalen/{id.Value}")).Status);
        Assert.Empty((await two.Get("/site-werk/verhalen")).All(".ledger h3"));
        Assert.Single((await one.Get("/site-werk/verhalen")).All(".ledger h3"));
    }

    [Fact]
    public async Task Robots_and_site_map_lead_only_to_what_opens()
    {
        Assert.Contains("Sitemap: https://", await Text("/robots.txt"), StringComparison.Ordinal);
        var map = XElement.Parse((await Text("/sitemap.xml")).Split('\n', 2)[1]);

        var addresses = map.Descendants().Where(one => one.Name.LocalName == "loc").Select(one => new Uri(one.Value).PathAndQuery).ToList();

        Assert.True(addresses.Count > 40, $"{addresses.Count}");
        foreach (var address in addresses.Where((_, place) => place < 45))
            (await house.Visitor().Get(address)).ShouldBe(HttpStatusCode.OK);
    }

    private async Task<XElement> Feed() => XElement.Parse((await Text("/verhalen/atom.xml")).Split('\n', 2)[1]);

    private async Task<string> Text(string address)
    {
        using var answer = await house.Visitor().SendOnce(new HttpRequestMessage(HttpMethod.Get, address));
        return await answer.Content.ReadAsStringAsync(Ct);
    }

    public sealed class OnSqlite(SqliteHouse house) : StoriesTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : StoriesTests(house), IClassFixture<PostgresHouse>;
}
