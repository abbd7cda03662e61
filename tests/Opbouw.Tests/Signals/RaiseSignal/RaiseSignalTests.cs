using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.People;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Signals;
using Opbouw.Signals.Cards;
using Opbouw.Signals.Similarity;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Signals.RaiseSignal;

public abstract class RaiseSignalTests(TestHouse house)
{
    private const string Words = "Oversteken bij de school is gevaarlijk";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Worker_raises_a_signal_at_a_find_spot()
    {
        var worker = await house.Given.AWorker();
        var spot = await house.Given.AFindSpot(worker.Team);

        var page = await Filled(await worker.Get("/signalen/nieuw"), spot.Name).Press("Bewaar het signaal");

        Assert.Equal("Signaal over verkeer", page.ShouldBe(HttpStatusCode.OK).Heading);
        var signal = await TheSignalOf(worker);
        Assert.Equal((Words, SignalKind.Concern, Theme.Traffic, spot.Id, spot.AreaId), (signal.Words, signal.Kind, signal.Theme, signal.FindSpotId, signal.AreaId));
        Assert.Equal((worker.Account, worker.Team), (signal.WorkerId, signal.TeamId));
        var trail = await house.Inside().Read(db => db.Set<TrailEntry>().Where(e => e.Subject == signal.Id.ToString()).Select(e => e.Event).ToListAsync(Ct));
        Assert.Equal([nameof(CardMade), nameof(SignalRaised)], trail.Order());
    }

    [Fact]
    public async Task Worker_raises_a_signal_about_an_area_of_the_team()
    {
        var worker = await house.Given.AWorker();
        var area = await house.Given.TheArea("Waterwijk");
        await house.Inside().Add(new TeamArea { TeamId = worker.Team, AreaId = area, From = new DateOnly(2020, 1, 1) });

        (await Filled(await worker.Get("/signalen/nieuw"), "Waterwijk").Press("Bewaar het signaal")).ShouldHaveNoErrors();

        var signal = await TheSignalOf(worker);
        Assert.Null(signal.FindSpotId);
        Assert.Equal(area, signal.AreaId);
    }

    [Fact]
    public async Task From_a_contact_the_place_is_filled_in_and_the_contact_is_remembered()
    {
        var worker = await house.Given.AWorker();
        var spot = await house.Given.AFindSpot(worker.Team);
        var contact = AContact(worker, spot);
        await house.Inside().Add(contact);

        var form = (await worker.Get($"/signalen/nieuw?contact={contact.Id.Value}")).Fill("Wat hoorde of zag je?", Words).Choose("zorg").Fill("Waar gaat het over?", "verkeer");
        (await form.Press("Bewaar het signaal")).ShouldHaveNoErrors();

        var signal = await TheSignalOf(worker);
        Assert.Equal((contact.Id, spot.Id), (signal.ContactId, signal.FindSpotId));
    }

    [Fact]
    public async Task An_empty_form_says_all_that_is_missing_at_once()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AFindSpot(worker.Team, "Plein Een");
        await house.Given.AFindSpot(worker.Team, "Plein Twee");

        var page = await (await worker.Get("/signalen/nieuw")).FormWith("Bewaar het signaal").Press("Bewaar het signaal");

        Assert.Equal(4, page.Errors.Count);
        Assert.StartsWith("Fout:", page.Title, StringComparison.Ordinal);
        Assert.Empty(await SignalsOf(worker));
    }

    [Fact]
    public async Task A_name_is_warned_of_and_saved_only_when_the_worker_says_it_is_no_person()
    {
        var worker = await house.Given.AWorker();
        var spot = await house.Given.AFindSpot(worker.Team);
        var form = (await worker.Get("/signalen/nieuw")).Fill("Wat hoorde of zag je?", "Volgens meneer Jansen is het donker").Choose("zorg")
            .Fill("Over welke plek gaat het?", spot.Name).Fill("Waar gaat het over?", "veiligheid");

        var warned = await form.Press("Bewaar het signaal");

        Assert.Contains("meneer Jansen", Page.Text(warned.One(".notice--sun")), StringComparison.Ordinal);
        Assert.Empty(await SignalsOf(worker));
        (await warned.FormWith("Bewaar het signaal").Choose("Dit gaat niet over één persoon.").Press("Bewaar het signaal")).ShouldHaveNoErrors();
        Assert.Single(await SignalsOf(worker));
    }

    [Fact]
    public async Task A_name_of_a_place_here_is_not_warned_of()
    {
        var worker = await house.Given.AWorker();
        var spot = await house.Given.AFindSpot(worker.Team, "Anna van Buren");

        var page = await (await worker.Get("/signalen/nieuw")).Fill("Wat hoorde of zag je?", "Bij Anna van Buren is het donker").Choose("zorg")
            .Fill("Over welke plek gaat het?", spot.Name).Fill("Waar gaat het over?", "veiligheid").Press("Bewaar het signaal");

        page.ShouldHaveNoErrors();
        Assert.Single(await SignalsOf(worker));
    }

    [Fact]
    public async Task A_bsn_is_refused_also_when_the_worker_insists()
    {
        var worker = await house.Given.AWorker();
        var spot = await house.Given.AFindSpot(worker.Team);
        var form = (await worker.Get("/signalen/nieuw")).Fill("Wat hoorde of zag je?", "Meneer Jansen, bsn 123456782").Choose("zorg")
            .Fill("Over welke plek gaat het?", spot.Name).Fill("Waar gaat het over?", "veiligheid");
        var warned = await form.Press("Bewaar het signaal");

        var again = await warned.FormWith("Bewaar het signaal").Choose("Dit gaat niet over één persoon.").Press("Bewaar het signaal");

        Assert.Contains(again.Errors, e => e.Contains("BSN", StringComparison.Ordinal));
        Assert.Empty(await SignalsOf(worker));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_signal()
    {
        var worker = await house.Given.AWorker();
        var spot = await house.Given.AFindSpot(worker.Team);
        var form = Filled(await worker.Get("/signalen/nieuw"), spot.Name);

        await worker.Browser.Send(form.Request("Bewaar het signaal"));
        var second = await worker.Browser.Send(form.Request("Bewaar het signaal"));

        second.ShouldBe(HttpStatusCode.OK);
        Assert.Single(await SignalsOf(worker));
    }

    [Fact]
    public async Task A_place_of_another_team_can_not_be_chosen()
    {
        var worker = await house.Given.AWorker();
        var mine = await house.Given.AFindSpot(worker.Team);
        var elsewhere = await house.Given.AFindSpot(await house.Given.ATeam(), "Plein van een ander");
        var page = await worker.Get("/signalen/nieuw");

        Assert.DoesNotContain(page.Texts("option"), o => o == elsewhere.Name);
        var request = Filled(page, mine.Name).Request("Bewaar het signaal");
        var body = await request.Content!.ReadAsStringAsync(Ct);
        request.Content = new StringContent(System.Text.RegularExpressions.Regex.Replace(body, "plek-[0-9a-f-]+", $"plek-{elsewhere.Id.Value}"), null, "application/x-www-form-urlencoded");
        Assert.NotEmpty((await worker.Browser.Send(request)).Errors);
        Assert.Empty(await SignalsOf(worker));
    }

    [Fact]
    public async Task Long_and_strange_texts_come_back_whole()
    {
        var worker = await house.Given.AWorker();
        var spot = await house.Given.AFindSpot(worker.Team);
        const string strange = "<script>alert(1)</script> ' or 1=1 -- 🙂 ‏مرحبا {{7*7}} %00";

        var page = await (await worker.Get("/signalen/nieuw")).Fill("Wat hoorde of zag je?", strange).Choose("idee")
            .Fill("Over welke plek gaat het?", spot.Name).Fill("Waar gaat het over?", "ontmoeting").Press("Bewaar het signaal");

        Assert.Contains(strange, page.Texts(".lead"));
        Assert.Empty(page.All("main script"));
    }

    [Fact]
    public async Task A_partner_and_a_visitor_can_not_raise_a_signal()
    {
        var partner = await house.Given.APartnerPerson();

        (await partner.Get("/signalen/nieuw")).ShouldBe(HttpStatusCode.NotFound);
        Assert.NotEqual("/signalen/nieuw", (await house.Visitor().Get("/signalen/nieuw")).Path);
    }

    [Fact]
    public async Task The_terms_and_a_hashed_card_are_stored_with_it()
    {
        var worker = await house.Given.AWorker();
        var raised = await house.Given.ASignal(worker, Words);

        var terms = await house.Inside().Read(db => db.Set<SignalTerm>().Where(t => t.SignalId == raised.SignalId).Select(t => t.Term).ToListAsync(Ct));
        var card = await house.Inside().Read(db => db.Set<Card>().SingleAsync(c => c.SignalId == raised.SignalId, Ct));

        Assert.Contains("school", terms);
        Assert.Equal(32, card.CodeHash.Length);
        Assert.NotNull(raised.Card);
    }

    private static Form Filled(Page page, string place) =>
        page.Fill("Wat hoorde of zag je?", Words).Choose("zorg").Fill("Over welke plek gaat het?", place).Fill("Waar gaat het over?", "verkeer");

    private static Contact AContact(Person worker, FindSpot spot) => new()
    {
        Id = ContactId.New(),
        TeamId = worker.Team,
        WorkerId = worker.Account,
        Circle = Circle.Team,
        AreaId = spot.AreaId,
        FindSpotId = spot.Id,
        Kind = ContactKind.Chat,
        People = 3,
        At = TestHouse.Start,
        RecordedAt = TestHouse.Start,
    };

    private Task<List<Signal>> SignalsOf(Person worker) => house.Inside().Read(db => db.Set<Signal>().Where(s => s.WorkerId == worker.Account).ToListAsync(Ct));

    private async Task<Signal> TheSignalOf(Person worker) => Assert.Single(await SignalsOf(worker));

    public sealed class OnSqlite(SqliteHouse house) : RaiseSignalTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : RaiseSignalTests(house), IClassFixture<PostgresHouse>;
}
