using System.Net;
using Ical.Net;
using Microsoft.EntityFrameworkCore;
using Opbouw.Activities;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Trail;
using Opbouw.Tests.Fixtures;
using Opbouw.Tests.Given;

namespace Opbouw.Tests.Activities;

/// <summary>Meet us: a worker offers moments, somebody books one without an account, moves it, cancels it; and a month later nothing of her is left.</summary>
[Trait("Kind", "Trust")]
public abstract class MeetUsTests(TestHouse house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Worker_offers_three_weeks_and_a_visitor_books_one_of_them()
    {
        var worker = await house.Given.AWorker();
        (await (await worker.Get("/afspraken/nieuw")).FormWith("Zet op de site").Choose("Wijkwandeling").Fill("In welke wijk?", "Waterwijk").Fill("Waar spreken jullie af?", "Bij de fontein").Fill("Op welke dag?", Typed(Today.AddDays(10)))
            .Fill("Hoe laat?", "14:30").Fill("Hoeveel weken achter elkaar?", "3").Fill("Hoe noemen mensen jou?", "Samira").Press("Zet op de site")).ShouldHaveNoErrors();
        var site = await house.Visitor().Get("/kennismaken");
        Assert.Equal(3, site.All("a[href^='/kennismaken/']").Count(link => link.TextContent.Contains("14.30", StringComparison.Ordinal)));

        var form = await site.Follow("14.30");
        var empty = await form.FormWith("Maak de afspraak").Fill("Met hoeveel mensen komt u?", "").Press("Maak de afspraak");
        Assert.Equal(3, empty.Errors.Count);
        var own = await empty.Fill("Hoe heet u?", "Fatima").Fill("Uw e-mailadres", "fatima@voorbeeld.example").Fill("Met hoeveel mensen komt u?", "3").Press("Maak de afspraak");

        Assert.Equal("Wijkwandeling met Samira", own.ShouldHaveNoErrors().Heading);
        Assert.Equal(2, (await house.Visitor().Get("/kennismaken")).All("a[href^='/kennismaken/']").Count(link => link.TextContent.Contains("14.30", StringComparison.Ordinal)));
        Assert.Contains("Iemand wil kennismaken", (await worker.Get("/meldingen")).Html, StringComparison.Ordinal);
        var slot = await house.Inside().Read(db => db.Set<MeetingSlot>().SingleAsync(known => known.HostId == worker.Account && known.IsTaken));
        Assert.Contains("Fatima", (await worker.Get($"/afspraken/{slot.Id.Value}")).Html, StringComparison.Ordinal);
        Assert.True(await house.Inside().Read(db => db.Set<TrailEntry>().AnyAsync(entry => entry.Event == nameof(LookedAtPeople) && entry.Actor == worker.Account)));
    }

    [Fact]
    public async Task Letter_now_and_one_the_day_before_with_a_file_for_the_calendar()
    {
        var slot = await house.Given.ASlot(await house.Given.AWorker());
        var key = await house.Given.ABooking(slot);

        var (now, later) = (await LettersTo(key)) is [var first, var second] ? (first, second) : throw new InvalidOperationException("Two letters are expected.");
        Assert.Contains("Buurtkamer De Linde", now.Body, StringComparison.Ordinal);
        Assert.Contains($"/afspraak/{key}", now.Body, StringComparison.Ordinal);
        Assert.Equal(Today.AddDays(6), DateOnly.FromDateTime(later.NextTryAt.UtcDateTime));
        var meeting = Assert.Single(Calendar.Load(now.Calendar!)!.Events);
        Assert.Equal((slot.At.UtcDateTime, slot.Ends.UtcDateTime), (meeting.Start!.AsUtc, meeting.End!.AsUtc));
        Assert.DoesNotContain(GivenPeopleAndPlaces.GuestName, now.Calendar, StringComparison.Ordinal);
        using var file = await house.Visitor().SendOnce(new HttpRequestMessage(HttpMethod.Get, $"/afspraak/{key}/afspraak.ics"));
        Assert.Equal("text/calendar", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal(meeting.Uid, Assert.Single(Calendar.Load(await file.Content.ReadAsStringAsync(Ct))!.Events).Uid);
    }

    [Fact]
    public async Task Of_two_for_the_last_moment_one_wins_and_the_other_is_offered_the_next()
    {
        var worker = await house.Given.AWorker();
        var slot = await house.Given.ASlot(worker, MeetingKind.Talk, days: 40);
        var next = await house.Given.ASlot(worker, MeetingKind.Talk, days: 41);
        var forms = await Task.WhenAll(Enumerable.Range(0, 6).Select(async guest => (await house.Visitor().Get(slot.Address)).Fill("Hoe heet u?", $"Gast {guest}").Fill("Uw e-mailadres", $"gast{guest}@voorbeeld.example")));

        var answers = await Task.WhenAll(forms.Select(form => form.Press("Maak de afspraak")));

        var losers = answers.Where(answer => answer.Errors.Count > 0).ToList();
        Assert.Equal(5, losers.Count);
        Assert.All(losers, page =>
        {
            Assert.Contains("net door een ander gekozen", Assert.Single(page.Errors), StringComparison.Ordinal);
            Assert.Contains(page.All("a"), link => link.GetAttribute("href") == next.Address);
        });
        Assert.Equal(1, await house.Inside().Read(db => db.Set<Booking>().CountAsync(booking => booking.SlotId == slot.Id)));
    }

    [Fact]
    public async Task She_moves_it_and_cancels_it_by_her_link_and_the_moments_are_free_again()
    {
        var worker = await house.Given.AWorker();
        var (slot, other) = (await house.Given.ASlot(worker, days: 60), await house.Given.ASlot(worker, days: 61));
        var key = await house.Given.ABooking(slot);

        var moved = await (await house.Visitor().Get($"/afspraak/{key}")).FormWith($"Neem dit moment, {other.When}").Press($"Neem dit moment, {other.When}");
        Assert.Contains(other.When, moved.ShouldHaveNoErrors().Html, StringComparison.Ordinal);
        Assert.Equal((false, true), await Taken(slot, other));
        var letters = await LettersTo(key);
        Assert.Equal(1, Assert.Single(Calendar.Load(letters[^2].Calendar!)!.Events).Sequence);
        Assert.Single(letters, letter => letter.Calendar is null);

        var gone = await moved.FormWith("Zeg de afspraak af").Press("Zeg de afspraak af");
        Assert.Equal("Deze afspraak gaat niet door", gone.Heading);
        Assert.Equal((false, false), await Taken(slot, other));
        Assert.DoesNotContain(await LettersTo(key), letter => letter.Calendar is null);
        Assert.Contains("afgezegd", (await worker.Get("/meldingen")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_who_can_not_come_lets_her_know_and_nobody_else_reads_who_she_is()
    {
        var (worker, colleague) = (await house.Given.AWorker(), await house.Given.AWorker());
        var slot = await house.Given.ASlot(worker, days: 80);
        var key = await house.Given.ABooking(slot);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.Get($"/afspraken/{slot.Id.Value}")).Status);

        await (await worker.Get($"/afspraken/{slot.Id.Value}")).FormWith("Ja, zeg af").Press("Ja, zeg af");

        Assert.Single(await house.Inside().Mail(), letter =>
            letter.To == GivenPeopleAndPlaces.GuestMail && letter.Body.Contains("gaat niet door", StringComparison.Ordinal) && letter.Body.Contains(slot.When, StringComparison.Ordinal));
        Assert.Equal("Deze afspraak gaat niet door", (await house.Visitor().Get($"/afspraak/{key}")).Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Visitor().Get($"/afspraak/{key[..^1]}{(key[^1] == '0' ? '1' : '0')}")).Status);
        Assert.DoesNotContain((await house.Visitor().Get("/kennismaken")).All("a"), link => link.GetAttribute("href") == slot.Address);
    }

    [Fact]
    public async Task On_the_day_it_stands_in_Mijn_dag_and_a_month_later_nothing_of_her_is_left()
    {
        var worker = await house.Given.AWorker();
        var slot = await house.Given.ASlot(worker, days: 5);
        var key = await house.Given.ABooking(slot);
        house.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Contains("Kijk wie er komt", (await (await house.LogIn(worker.Account)).Get("/mijn-dag")).Html, StringComparison.Ordinal);

        house.Clock.Advance(TimeSpan.FromDays(Booking.Kept + 2));
        await house.Inside().RunDueJobs();

        Assert.Equal(HttpStatusCode.NotFound, (await house.Visitor().Get($"/afspraak/{key}")).Status);
        Assert.False(await house.Inside().Read(db => db.Set<Booking>().AnyAsync(booking => booking.SlotId == slot.Id)));
        Keeping.Database.FilesShouldNotHold(house, "KANARIEVRAAG");
    }

    private async Task<(bool, bool)> Taken(MeetingSlot one, MeetingSlot two) =>
        await house.Inside().Read(async db => ((await db.Set<MeetingSlot>().SingleAsync(slot => slot.Id == one.Id)).IsTaken, (await db.Set<MeetingSlot>().SingleAsync(slot => slot.Id == two.Id)).IsTaken));

    /// <summary>Letters about this booking, oldest first; what goes later stands last.</summary>
    private async Task<List<OutboxMessage>> LettersTo(string key) =>
        [.. (await house.Inside().Mail()).Where(letter => letter.To == GivenPeopleAndPlaces.GuestMail && letter.Body.Contains(key, StringComparison.Ordinal)).OrderBy(letter => letter.NextTryAt)];

    private static string Typed(DateOnly day) => Opbouw.Shared.Ui.DutchDates.Typed(day);

    public sealed class OnSqlite(SqliteHouse house) : MeetUsTests(house), IClassFixture<SqliteHouse>;

    public sealed class OnPostgres(PostgresHouse house) : MeetUsTests(house), IClassFixture<PostgresHouse>;
}
