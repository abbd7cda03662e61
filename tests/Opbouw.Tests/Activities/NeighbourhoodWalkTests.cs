using System.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Activities;
using Opbouw.Agenda;
using Opbouw.Signals;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;
using Opbouw.Tests.Rights;

namespace Opbouw.Tests.Activities;

/// <summary>A walk through the quarter with partners: its stops, what they saw there, what was agreed; and who booked it reads all of that.</summary>
[Trait("Kind", "Trust")]
public abstract class NeighbourhoodWalkTests(TestHouse house)
{
    [Fact]
    public async Task Guest_reads_before_the_walk_where_it_goes()
    {
        var worker = (await Circles.Of(house, "route")).Worker;
        var spot = await house.Given.AFindSpot(worker.Team, "Schoolplein De Regenboog");
        var walk = await house.Given.ASlot(worker, MeetingKind.Walk, days: 21);
        var key = await house.Given.ABooking(walk);

        var empty = await (await (await worker.Get($"/afspraken/{walk.Id.Value}")).Follow("Kies de plekken")).FormWith("Bewaar de route").Press("Bewaar de route");
        Assert.Contains("minstens één plek", Assert.Single(empty.Errors), StringComparison.Ordinal);
        var planned = await empty.FormWith("Bewaar de route").Put("Form.Stops[0].Place", SignalPlaces.ValueOf(spot.Id, spot.AreaId)).Put("Form.Stops[1].Name", "De hoek met afval").Press("Bewaar de route");

        Assert.Contains("De hoek met afval", planned.ShouldHaveNoErrors().Html, StringComparison.Ordinal);
        var own = await house.Visitor().Get($"/afspraak/{key}");
        Assert.Equal([spot.Name, "De hoek met afval"], own.All("h2#langs ~ ol h3").Select(stop => stop.TextContent));
        Assert.DoesNotContain("Schrijf op wat jullie zagen", planned.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Get($"/afspraken/{walk.Id.Value}/gezien")).Status);
    }

    [Fact]
    public async Task What_they_saw_becomes_a_signal_and_what_was_promised_a_question_with_a_date_and_the_guest_reads_both()
    {
        var circles = await Circles.Of(house, "wandeling");
        var (worker, person) = (circles.Worker, await house.Given.APersonAtPartner(circles.Partner));
        var walk = await house.Given.AWalk(worker);
        var key = await house.Given.ABooking(walk);
        house.Clock.Advance(TimeSpan.FromDays(8));
        var session = await house.LogIn(worker.Account);

        var seen = await (await (await session.Get("/afspraken")).Follow(walk.When)).Follow("Schrijf op wat jullie zagen bij De donkere bushalte");
        var noted = await seen.FormWith("Bewaar").Fill("Wat hoorde of zag je?", "De lamp bij de bushalte is stuk.").Fill("Waar gaat het over?", "veiligheid").Put("Form.Place", await PlaceOf(worker, walk)).Press("Bewaar");
        var form = await noted.ShouldHaveNoErrors().Follow("Schrijf een afspraak op");
        var promised = Opbouw.Shared.Ui.DutchDates.Typed(DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime).AddDays(30));
        var agreed = await form.FormWith("Bewaar de afspraak").Put("Form.Recipient", $"{circles.Partner.Value}/{person.Id.Value}").Fill("In een paar woorden", "Lamp bij de bushalte").Fill("Wat spraken jullie af?", "De corporatie maakt de lamp.")
            .Fill("Wanneer is het klaar?", promised).Press("Bewaar de afspraak");

        var actor = await house.Inside().ActorOf(worker);
        var signal = await house.Inside().Read(db => db.Set<Signal>().SingleAsync(known => known.Words == "De lamp bij de bushalte is stuk."), actor);
        var item = await house.Inside().Read(db => db.Set<AgendaItem>().Include(known => known.Answers).SingleAsync(known => known.PartnerId == circles.Partner), actor);
        Assert.Equal((AgendaStatus.Promised, signal.BundleId), (item.Status, item.BundleId));
        Assert.Equal(promised, Opbouw.Shared.Ui.DutchDates.Typed(item.PromisedFor!.Value));
        Assert.True(Assert.Single(item.Answers).AwaitsConfirmation);
        Assert.Contains(await house.Inside().Mail(), letter => letter.To == person.Email && letter.Body.Contains("De corporatie maakt de lamp.", StringComparison.Ordinal));

        (await agreed.ShouldHaveNoErrors().FormWith("Mail dat het er staat").Press("Mail dat het er staat")).ShouldHaveNoErrors();
        Assert.Contains(await house.Inside().Mail(), letter => letter.To == GivenPeopleAndPlaces.GuestMail && letter.Subject == "Wat wij zagen en afspraken" && letter.Body.Contains(key, StringComparison.Ordinal));
        var own = await house.Visitor().Get($"/afspraak/{key}");
        Assert.Contains("De lamp bij de bushalte is stuk.", own.Html, StringComparison.Ordinal);
        Assert.Contains("De corporatie maakt de lamp.", own.Html, StringComparison.Ordinal);
        Assert.Contains("De corporatie maakt de lamp.", (await own.Follow("Lees hoe het ermee staat")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_looks_like_a_person_is_not_written_down_and_what_is_in_a_bundle_is_not_agreed_twice()
    {
        var circles = await Circles.Of(house, "twee keer");
        var walk = await house.Given.AWalkNow(circles.Worker);
        var named = await (await circles.Worker.Get($"/afspraken/{walk.Id.Value}/gezien?plek=1")).FormWith("Bewaar").Fill("Wat hoorde of zag je?", "Bel 06 12 34 56 78 over de lamp.").Fill("Waar gaat het over?", "veiligheid").Press("Bewaar");
        Assert.Contains("persoon", Assert.Single(named.Errors), StringComparison.Ordinal);

        await house.Given.AnObservation(circles.Worker, walk, "Er ligt glas.");
        var form = () => circles.Worker.Get($"/afspraken/{walk.Id.Value}/afgesproken");
        (await Agree(await form(), circles)).ShouldHaveNoErrors();
        Assert.Contains("bundel", Assert.Single((await Agree(await form(), circles)).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colleague_does_not_find_the_walk_of_another_and_a_cup_of_coffee_is_no_walk()
    {
        var worker = (await Circles.Of(house, "van mij")).Worker;
        var colleague = await house.Given.AWorker(worker.Team);
        var (walk, coffee) = (await house.Given.AWalkNow(worker), await house.Given.ASlot(worker, days: 33));
        foreach (var page in new[] { "route", "gezien", "afgesproken" })
        {
            Assert.Equal(HttpStatusCode.OK, (await worker.Get($"/afspraken/{walk.Id.Value}/{page}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await colleague.Get($"/afspraken/{walk.Id.Value}/{page}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await worker.Get($"/afspraken/{coffee.Id.Value}/{page}")).Status);
        }
    }

    private async Task<Page> Agree(Page form, Circles circles) => await form.FormWith("Bewaar de afspraak").Put("Form.Recipient", $"{circles.Partner.Value}/").Fill("In een paar woorden", "Glas weg").Fill("Wat spraken jullie af?", "De partner ruimt het glas op.")
        .Fill("Wanneer is het klaar?", Opbouw.Shared.Ui.DutchDates.Typed(DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime).AddDays(9))).Press("Bewaar de afspraak");

    private async Task<string> PlaceOf(Person worker, MeetingSlot walk) => (await house.Inside().Read(db => db.Set<WalkStop>().FirstAsync(stop => stop.SlotId == walk.Id && stop.Place != null), await house.Inside().ActorOf(worker))).Place!;

    public sealed class OnSqlite(SqliteHouse house) : NeighbourhoodWalkTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : NeighbourhoodWalkTests(house), IClassFixture<PostgresHouse>;
}
