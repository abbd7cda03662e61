using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.People;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;
using Opbouw.Signals;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.FieldWork.RecordContact;

public abstract class RecordContactTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_taps_in_Mijn_dag_save_a_contact_at_the_spot_that_is_open_now()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AFindSpot(worker.Team, "Aanloop zonder uren");
        var open = await OpenNow(worker, "Schoolplein dat open is");

        var page = await (await worker.Get("/mijn-dag")).FormWith("Bewaar").Choose("4-7").Press("Bewaar");

        page.ShouldBeAt("/mijn-dag").ShouldHaveNoErrors();
        Assert.Contains(page.Texts(".notice"), text => text.Contains("Bewaard", StringComparison.Ordinal));
        var contact = await TheContactOf(worker);
        Assert.Equal((open.Id, open.AreaId, 5, ContactKind.Chat, Circle.Team), (contact.FindSpotId!.Value, contact.AreaId, contact.People, contact.Kind, contact.Circle));
        Assert.Equal([nameof(ContactRecorded)], await house.Inside().Read(db => db.Set<TrailEntry>().Where(e => e.Subject == contact.Id.Value.ToString()).Select(e => e.Event).ToListAsync(Ct)));
    }

    [Fact]
    public async Task Nobody_there_counts_as_presence()
    {
        var worker = await WorkerWithSpot();

        await (await worker.Get("/mijn-dag")).FormWith("Bewaar").Choose("0").Press("Bewaar");

        var contact = await TheContactOf(worker);
        Assert.Equal((0, ContactKind.Presence), (contact.People, contact.Kind));
    }

    [Fact]
    public async Task Without_hours_the_last_used_spot_is_filled_in()
    {
        var worker = await house.Given.AWorker();
        await house.Given.AFindSpot(worker.Team, "A eerst in de rij");
        var last = await house.Given.AFindSpot(worker.Team, "Z laatst bezocht");
        await house.Given.AContact(worker, last, house.Clock.GetUtcNow().AddDays(-2));

        var page = await worker.Get("/contact/nieuw");

        Assert.Equal("Z laatst bezocht", Page.Text(page.One("select option[selected][value^=plek]")));
    }

    [Fact]
    public async Task All_that_may_be_told_is_kept()
    {
        var worker = await WorkerWithSpot();
        var partner = await house.Given.APartner("Wijkbeheer De Kade");

        var page = await (await worker.Get("/contact/nieuw")).Fill("In één regel", "Vogelhuisjes getimmerd met de straat").Fill("Precies aantal mensen", "17").Fill("Wat voor contact?", "interventie")
            .Fill("Interventie: wat zette het in gang?", "Vier buren maken een speelkist").Fill("Hoe was de sfeer?", "goed").Fill("Welke band werd sterker?", "tussen groepen")
            .Fill("Was het met een partner?", "Wijkbeheer De Kade").Fill("Op een andere dag", "09-03-2026").Fill("Hoe laat", "15:30").Choose("Alleen ik mag dit zien").Press("Bewaar");

        page.ShouldHaveNoErrors();
        var contact = await TheContactOf(worker);
        Assert.Equal((17, ContactKind.Intervention, Mood.Good, Capital.Bridging, partner), (contact.People, contact.Kind, contact.Mood!.Value, contact.Capital!.Value, contact.PartnerId!.Value));
        Assert.Equal(("Vogelhuisjes getimmerd met de straat", "Vier buren maken een speelkist", Circle.Own), (contact.Line, contact.SetGoing, contact.Circle));
        Assert.Equal(new DateTimeOffset(2026, 3, 9, 14, 30, 0, TimeSpan.Zero), contact.At);
    }

    [Fact]
    public async Task A_visit_outside_a_find_spot_is_in_an_area_of_the_team()
    {
        var worker = await WorkerWithSpot();
        await house.Inside().Add(new TeamArea { TeamId = worker.Team, AreaId = await house.Given.TheArea("Waterwijk"), From = new DateOnly(2020, 1, 1) });

        (await (await worker.Get("/contact/nieuw")).Fill("Waar?", "Waterwijk").Choose("1").Fill("Wat voor contact?", "huisbezoek").Press("Bewaar")).ShouldHaveNoErrors();

        var contact = await TheContactOf(worker);
        Assert.Null(contact.FindSpotId);
        Assert.Equal(await house.Given.TheArea("Waterwijk"), contact.AreaId);
    }

    [Fact]
    public async Task Without_a_number_it_is_asked_and_what_was_typed_stays()
    {
        var worker = await WorkerWithSpot();

        var page = await (await worker.Get("/contact/nieuw")).Fill("In één regel", "Over de speeltuin").Press("Bewaar");

        Assert.Equal(["Tik met hoeveel mensen je sprak. Was er niemand? Tik 0."], page.Errors);
        Assert.Equal("Over de speeltuin", page.One("input[name='Form.Line']").GetAttribute("value"));
        Assert.NotEmpty(page.All("details[open]"));
        Assert.Empty(await ContactsOf(worker));
    }

    [Fact]
    public async Task All_errors_come_at_once()
    {
        var worker = await WorkerWithSpot();

        var page = await (await worker.Get("/contact/nieuw")).Fill("Precies aantal mensen", "9000").Fill("Op een andere dag", "gisteren").Fill("Hoe laat", "laat").Press("Bewaar");

        Assert.Equal(3, page.Errors.Count);
        Assert.Contains("gisteren", page.All("input").Select(input => input.GetAttribute("value")));
    }

    [Fact]
    public async Task A_moment_that_has_not_been_is_refused()
    {
        var worker = await WorkerWithSpot();

        var page = await (await worker.Get("/contact/nieuw")).Fill("Op een andere dag", "01-01-2030").Choose("1").Press("Bewaar");

        Assert.Contains(page.Errors, error => error.StartsWith("Dit moment is nog niet geweest", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_telephone_number_in_the_line_is_warned_of_before_it_is_kept()
    {
        var worker = await WorkerWithSpot();

        var warned = await (await worker.Get("/contact/nieuw")).Fill("In één regel", "Bel haar op 06 12345678").Choose("1").Press("Bewaar");

        Assert.Single(warned.Errors);
        Assert.Empty(await ContactsOf(worker));
        (await warned.FormWith("Bewaar").Choose("Dit gaat niet over één persoon.").Press("Bewaar")).ShouldHaveNoErrors();
        Assert.Single(await ContactsOf(worker));
    }

    [Fact]
    public async Task An_intervention_tells_what_was_done()
    {
        var worker = await WorkerWithSpot();

        var page = await (await worker.Get("/contact/nieuw")).Fill("Wat voor contact?", "interventie").Choose("2-3").Press("Bewaar");

        Assert.Equal(["Schrijf in één regel wat je deed."], page.Errors);
    }

    [Fact]
    public async Task What_was_heard_becomes_one_signal_after_the_other()
    {
        var worker = await WorkerWithSpot();

        var first = await (await worker.Get("/mijn-dag")).FormWith("Bewaar").Choose("2-3").Choose("Wens").Choose("Zorg").Press("Bewaar");
        first.ShouldBeAt("/signalen/nieuw");
        var signal = await first.Fill("Wat hoorde of zag je?", "Een bankje bij het veld graag").Fill("Waar gaat het over?", "ontmoeting").Press("Bewaar het signaal");
        var second = await signal.Follow("Schrijf ook op: zorg");
        await second.Fill("Wat hoorde of zag je?", "Het is donker op het pad").Fill("Waar gaat het over?", "veiligheid").Press("Bewaar het signaal");

        var contact = await TheContactOf(worker);
        var signals = await house.Inside().Read(db => db.Set<Signal>().Where(s => s.WorkerId == worker.Account).ToListAsync(Ct));
        Assert.Equal([SignalKind.Concern, SignalKind.Wish], signals.Select(s => s.Kind).OrderBy(kind => kind.ToString()));
        Assert.All(signals, s => Assert.Equal(contact.Id, s.ContactId));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_contact()
    {
        var worker = await WorkerWithSpot();
        var form = (await worker.Get("/mijn-dag")).FormWith("Bewaar").Choose("1");

        await worker.Browser.Send(form.Request("Bewaar"));
        house.Clock.Advance(TimeSpan.FromSeconds(20));
        (await worker.Browser.Send(form.Request("Bewaar"))).ShouldHaveNoErrors();

        Assert.Single(await ContactsOf(worker));
    }

    [Fact]
    public async Task A_place_of_another_team_is_not_found_and_can_not_be_sent()
    {
        var worker = await WorkerWithSpot();
        var elsewhere = await house.Given.AFindSpot(await house.Given.ATeam(), "Plein van een ander team");

        (await worker.Get($"/contact/nieuw?plek={elsewhere.Id.Value}")).ShouldBe(HttpStatusCode.NotFound);
        (await worker.Get($"/contact/nieuw?plek={Guid.NewGuid()}")).ShouldBe(HttpStatusCode.NotFound);
        var page = await worker.Get("/mijn-dag");
        ((AngleSharp.Html.Dom.IHtmlInputElement)page.One("input[name='Form.Place']")).Value = SignalPlaces.ValueOf(elsewhere.Id, elsewhere.AreaId);
        var refused = await page.FormWith("Bewaar").Choose("1").Press("Bewaar");

        Assert.NotEmpty(refused.Errors);
        Assert.DoesNotContain("Plein van een ander team", refused.Html, StringComparison.Ordinal);
        Assert.Empty(await ContactsOf(worker));
        var straight = await house.Inside().Try<Opbouw.FieldWork.RecordContact.RecordContact, ContactId>(
            worker, new(ContactId.New(), new(worker.Team, ContactKind.Chat, 1) { FindSpotId = elsewhere.Id }));
        Assert.False(straight.IsDone);
    }

    private async Task<Person> WorkerWithSpot()
    {
        var worker = await house.Given.AWorker();
        await OpenNow(worker, $"Plein {Guid.NewGuid():N}"[..12]);
        return worker;
    }

    private async Task<FindSpot> OpenNow(Person worker, string name)
    {
        var now = Opbouw.Shared.Time.LocalTime.Local(house.Clock.GetUtcNow());
        return await house.Given.AFindSpotWithHours(worker.Team, name, now.DayOfWeek, $"{now.AddMinutes(-30):HH:mm}", $"{now.AddMinutes(30):HH:mm}");
    }

    private Task<List<Contact>> ContactsOf(Person worker) => house.Inside().Read(db => db.Set<Contact>().Where(c => c.WorkerId == worker.Account).ToListAsync(Ct));

    private async Task<Contact> TheContactOf(Person worker) => Assert.Single(await ContactsOf(worker));

    public sealed class OnSqlite(SqliteHouse house) : RecordContactTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : RecordContactTests(house), IClassFixture<PostgresHouse>;
}
