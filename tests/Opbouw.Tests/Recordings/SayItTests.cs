using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Recordings;
using Opbouw.Shared.Notifications;
using Opbouw.Signals;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;

namespace Opbouw.Tests.Recordings;

/// <summary>"Zeg het" and "Ik heb een idee" on the site, from a visitor without a name to a signal she can follow.</summary>
[Trait("Kind", "Trust")]
public abstract class SayItTests(TestHouse house)
{
    private const string Canary = "KANARIEZEGHET";
    private const string Quarter = "Filmwijk";

    [Fact]
    public async Task What_a_visitor_says_is_read_by_one_worker_becomes_a_signal_and_is_followed_with_the_code()
    {
        var (worker, colleague) = await AWorkerHere();
        var (done, code) = await Say("/zeg-het", form => form.Fill("Wat wilt u zeggen?", $"{Canary} het is donker bij het water"));
        Assert.Equal("Dank u wel. Wij hebben het.", done.Heading);
        Assert.Equal("Wij hebben uw bericht", (await Follow(code)).Heading);

        var id = await house.Inside().Read(db => db.Set<Recording>().Where(r => r.HolderId == worker.Account).Select(r => r.Id).SingleAsync());
        (await colleague.Get($"/opnames/{id.Value}")).ShouldBe(HttpStatusCode.NotFound);
        Assert.True(await house.Inside().Read(db => db.Set<Notification>().AnyAsync(n => n.AccountId == worker.Account && n.Href == $"/opnames/{id.Value}")));
        var page = await worker.Get($"/opnames/{id.Value}");
        Assert.Contains(Canary, page.Html, StringComparison.Ordinal);

        var signal = await page.FormWith("Bewaar alleen").Fill("Wat schreef de bewoner?", "Het is donker bij het water").Press("Bewaar en maak er een signaal van");
        var raised = await signal.FormWith("Bewaar het signaal").Choose("zorg", "Wat is het?").Fill("Waar gaat het over?", "veiligheid").Press("Bewaar het signaal");
        raised.ShouldHaveNoErrors();
        Assert.DoesNotContain("Geef deze code", raised.Html, StringComparison.Ordinal);
        Assert.Equal("Wat u zei, is opgeschreven", (await Follow(code)).Heading);
    }

    [Fact]
    public async Task An_idea_says_what_she_can_do_herself_and_arrives_as_an_idea()
    {
        var (worker, _) = await AWorkerHere();

        await Say("/zeg-het?idee=true", form => form.Fill("Wat is uw idee?", "Een moestuin op het veldje").Fill("Wat kunt u zelf doen?", "Ik kan spitten"));

        var kept = await house.Inside().Read(db => db.Set<Recording>().AsNoTracking().SingleAsync(r => r.HolderId == worker.Account));
        Assert.Equal((SignalKind.Idea, RecordingForm.Words, true), (kept.Kind, kept.Form, kept.IsFromSite));
        var words = (await house.Given.KeysOf(kept.Id.Value)).Read(kept.Id.Value, kept.Words);
        Assert.Equal("Een moestuin op het veldje\n\nWat ik zelf kan doen: Ik kan spitten", words);
    }

    [Fact]
    public async Task Idea_becomes_an_initiative_that_she_follows_and_enters_with_her_code()
    {
        var (worker, _) = await AWorkerHere();
        var (_, code) = await Say("/zeg-het?idee=true", form => form.Fill("Wat is uw idee?", "Samen soep koken.").Fill("Wie doen er al mee?", "Mijn buren."));
        var id = await house.Inside().Read(db => db.Set<Recording>().Where(r => r.HolderId == worker.Account).Select(r => r.Id).SingleAsync());

        var form = await (await worker.Get($"/opnames/{id.Value}")).FormWith("Bewaar alleen").Press("Bewaar en maak er een initiatief van");
        Assert.Contains("Wie al meedoen: Mijn buren.", form.One("#Form_Idea").TextContent, StringComparison.Ordinal);
        var page = (await form.Fill("Hoe noemen zij het?", "Kanariesoep").Fill("Waar gaat het over?", "eenzaamheid").Press("Begin het initiatief")).ShouldHaveNoErrors();

        Assert.Contains("Een bewoner vertelde het idee op de site.", page.Html, StringComparison.Ordinal);
        Assert.Equal("Kanariesoep", (await Follow(code)).Heading);
        await house.Given.AGroup(worker, new Opbouw.Initiatives.InitiativeId(Guid.Parse(page.Path.Split('/')[^1])));
        var followed = await Follow(code);
        Assert.Equal("Meedoen met ‘Kanariesoep’", (await house.Visitor().Get(followed.One("a.button[href^='/meedoen/']").GetAttribute("href")!)).Heading);
    }

    [Fact]
    public async Task Idea_may_be_a_photo_and_not_a_photo_and_a_recording_at_once()
    {
        var (worker, _) = await AWorkerHere();

        var (done, _) = await Say("/zeg-het?idee=true", form => form.Attach("Een foto van de plek", "plek.jpg", Photo.Sideways(60, 40)));

        Assert.Equal("Dank u wel. Wij hebben het.", done.Heading);
        Assert.Equal(RecordingForm.Jpeg, await house.Inside().Read(db => db.Set<Recording>().Where(r => r.HolderId == worker.Account).Select(r => r.Form).SingleAsync()));
        var both = await (await house.Visitor().Get("/zeg-het?idee=true")).FormWith("Verstuur").Attach("Een foto van de plek", "plek.jpg", Photo.Sideways(60, 40)).Attach("Opname van uw stem", "opname.ogg", GivenPeopleAndPlaces.Sound(Canary)).Fill("In welke wijk?", Quarter).Press("Verstuur");
        Assert.Contains("niet allebei", Assert.Single(both.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Said_aloud_it_is_kept_closed_and_gone_after_thirty_days_and_the_code_with_it()
    {
        var (worker, _) = await AWorkerHere();
        var (_, code) = await Say("/zeg-het", form => form.Attach("Opname van uw stem", "opname.ogg", GivenPeopleAndPlaces.Sound(Canary)));
        var content = await house.Inside().Read(db => db.Set<RecordingContent>().AsNoTracking().SingleAsync(c => db.Set<Recording>().Any(r => r.Id == c.RecordingId && r.HolderId == worker.Account)));
        Assert.Equal(-1, content.Closed.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Canary)));

        house.Clock.Advance(TimeSpan.FromDays(31));
        await house.Inside().RunDueJobs();

        Assert.False(await house.Inside().Read(db => db.Set<Recording>().AnyAsync(r => r.HolderId == worker.Account)));
        Assert.NotEmpty((await Follow(code)).Errors);
    }

    [Fact]
    public async Task Nothing_said_is_told_and_sent_twice_gives_the_same_code_once()
    {
        var (worker, _) = await AWorkerHere();
        var empty = await (await house.Visitor().Get("/zeg-het")).FormWith("Verstuur").Fill("In welke wijk?", Quarter).Press("Verstuur");
        Assert.Contains("Schrijf iets op, of spreek het in.", empty.Errors);

        var form = (await house.Visitor().Get("/zeg-het")).FormWith("Verstuur").Fill("Wat wilt u zeggen?", "Fijn plein").Fill("In welke wijk?", Quarter);
        var (first, second) = (await form.Press("Verstuur"), await form.Press("Verstuur"));
        Assert.Equal(Page.Text(first.One(".code")), Page.Text(second.One(".code")));
        Assert.Equal(1, await house.Inside().Read(db => db.Set<Recording>().CountAsync(r => r.HolderId == worker.Account)));
    }

    [Fact]
    public async Task Where_nobody_works_it_says_so()
    {
        var page = await (await house.Visitor().Get("/zeg-het")).FormWith("Verstuur").Fill("Wat wilt u zeggen?", "Fijn plein").Fill("In welke wijk?", "Literatuurwijk").Press("Verstuur");

        Assert.Contains("In deze wijk werkt nu niemand van ons", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    /// <summary>The only one with a card there; the cards of others are taken away first.</summary>
    private async Task<(Person Worker, Person Colleague)> AWorkerHere()
    {
        await house.Inside().Change(async db =>
        {
            db.RemoveRange(await db.Set<WorkerCard>().Include(card => card.Areas).ToListAsync());
            db.RemoveRange(await db.Set<WorkerPhoto>().ToListAsync());
        });
        var worker = await house.Given.AWorker();
        await house.Inside().Add(new TeamArea { TeamId = worker.Team, AreaId = await house.Given.TheArea(Quarter), From = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime) });
        await house.Given.AWorkerCard(worker);
        return (worker, await house.Given.AWorker(worker.Team));
    }

    private async Task<(Page Done, string Code)> Say(string address, Func<Form, Form> fill)
    {
        var done = (await fill((await house.Visitor().Get(address)).FormWith("Verstuur")).Fill("In welke wijk?", Quarter).Press("Verstuur")).ShouldHaveNoErrors();
        return (done, Page.Text(done.One(".code")));
    }

    private async Task<Page> Follow(string code) => await (await house.Visitor().Get("/kaart")).FormWith("Bekijk mijn vraag").Fill("De code op uw kaart", code).Press("Bekijk mijn vraag");

    public sealed class OnSqlite(SqliteHouse house) : SayItTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : SayItTests(house), IClassFixture<PostgresHouse>;
}
