using System.Globalization;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Time;

namespace Opbouw.Activities;

/// <summary>Who booked: read from the form, or opened at her own page.</summary>
public sealed record Guest(string Name, string Mail);

/// <summary>What somebody who booked gets by mail, and puts in her calendar.</summary>
public sealed class BookingLetters(Letters letters, Outbox outbox, LookUpHash hashes, WorkContext work)
{
    private static readonly Placeholder Name = new("naam", "hoe de gast heet", "Fatima");
    private static readonly Placeholder What = new("wat", "wat er is afgesproken", "Kopje koffie");
    private static readonly Placeholder When = new("wanneer", "dag en tijd", "dinsdag 3 maart, van 10.00 tot 10.45 uur", IsRequired: true);
    private static readonly Placeholder Where = new("waar", "waar jullie afspreken", "Buurtkamer De Linde, bij de deur", IsRequired: true);
    private static readonly Placeholder Host = new("wie", "hoe de opbouwwerker heet", "Samira");
    private static readonly Placeholder Link = new("link", "de pagina van de afspraak", "https://opbouw.voorbeeld.example/afspraak/…", IsRequired: true);

    public static readonly LetterKind Booked = new("afspraak", "Een afspraak om kennis te maken", "Aan wie op de site een moment boekte of verzette.", new LetterText("Onze afspraak", """
        Dag {naam},

        Wij hebben een afspraak: {wat}.

        Wanneer: {wanneer}
        Waar: {waar}
        Met: {wie} van {organisatie}

        Andere tijd, of toch niet? Dat kan hier:
        {link}

        Bij deze mail zit een bestand voor uw agenda.
        """), Name, What, When, Where, Host, Link);

    public static readonly LetterKind Tomorrow = new("afspraak-morgen", "Herinnering aan een afspraak", "De dag ervoor, aan wie een moment boekte.", new LetterText("Morgen zien wij elkaar", """
        Dag {naam},

        Morgen zien wij elkaar: {wat}.

        Wanneer: {wanneer}
        Waar: {waar}
        Met: {wie} van {organisatie}

        Kunt u niet? Zeg het hier, dan kan een ander komen:
        {link}
        """), Name, What, When, Where, Host, Link);

    public static readonly LetterKind CalledOff = new("afspraak-gaat-niet-door", "Een afspraak gaat niet door", "Aan wie een moment boekte, als de opbouwwerker niet kan.", new LetterText("Onze afspraak gaat niet door", """
        Dag {naam},

        Het spijt ons. Onze afspraak gaat niet door: {wat}, {wanneer}, {waar}.

        Kies een ander moment:
        {link}

        {wie} van {organisatie}
        """), Name, What, When, Where, Host, Link);

    public static readonly LetterKind WalkReport = new("wandeling-verslag", "Wat wij op een wijkwandeling zagen en afspraken", "Aan wie een wijkwandeling boekte, als de opbouwwerker op de knop drukt.", new LetterText("Wat wij zagen en afspraken", """
        Dag {naam},

        Fijn dat u meeliep. Wat wij zagen en wat wij afspraken, staat hier:
        {link}

        U ziet daar ook hoe het verder gaat. De pagina blijft een maand.

        {wie} van {organisatie}
        """), Name, Host, Link);

    public static IReadOnlyList<LetterKind> All => [Booked, Tomorrow, CalledOff, WalkReport];

    public string AddressOf(string path) => new Uri(work.Organisation.Address, path).AbsoluteUri;

    /// <summary>A letter now, and one the day before; the one that waited for an earlier moment is taken back.</summary>
    public async Task BookedAsync(Booking booking, MeetingSlot slot, Guest guest, DateTimeOffset now, CancellationToken ct)
    {
        await ForgetReminderAsync(booking.Id, ct);
        var values = await ValuesAsync(booking, slot, guest, ct);
        await letters.PostAsync(Booked, guest.Mail, values, ct, new LetterPost(Calendar: CalendarOf(OwnMeeting.Of(booking, slot), values["link"])));
        var morning = LocalTime.StartOf(slot.Day.AddDays(-1)).AddHours(9);
        if (morning > now)
            await letters.PostAsync(Tomorrow, guest.Mail, values, ct, new LetterPost(ReminderOf(booking.Id), NotBefore: morning));
    }

    /// <summary>The host can not come.</summary>
    public async Task CalledOffAsync(Booking booking, MeetingSlot slot, Guest guest, CancellationToken ct)
    {
        await ForgetReminderAsync(booking.Id, ct);
        var values = await ValuesAsync(booking, slot, guest, ct);
        values["link"] = AddressOf("/kennismaken");
        await letters.PostAsync(CalledOff, guest.Mail, values, ct, new LetterPost(Calendar: CalendarOf(OwnMeeting.Of(booking, slot), values["link"])));
    }

    /// <summary>What was seen and agreed stands on her page.</summary>
    public async Task WalkReportAsync(Booking booking, MeetingSlot slot, Guest guest, CancellationToken ct) =>
        await letters.PostAsync(WalkReport, guest.Mail, await ValuesAsync(booking, slot, guest, ct), ct);

    public Task ForgetReminderAsync(BookingId id, CancellationToken ct) => outbox.TakeBackAsync(ReminderOf(id), ct);

    /// <summary>One event (RFC 5545). The same UID with a higher SEQUENCE moves it in her calendar; METHOD CANCEL takes it away.</summary>
    public string CalendarOf(OwnMeeting meeting, string link)
    {
        var slot = meeting.Slot;
        var calendar = new Ical.Net.Calendar { Method = meeting.IsOver ? "CANCEL" : "PUBLISH", ProductId = "-//Opbouw//Afspraken//NL" };
        calendar.Events.Add(new CalendarEvent
        {
            Uid = $"{meeting.Id.Value}@{work.Organisation.Address.Host}",
            Sequence = meeting.Sequence,
            Status = meeting.IsOver ? "CANCELLED" : "CONFIRMED",
            Summary = $"{slot.Kind.Dutch()} met {slot.HostName}, {work.Organisation.Name}",
            Location = slot.Place,
            Description = meeting.IsOver ? "Dit gaat niet door." : $"Andere tijd of afzeggen: {link}",
            DtStamp = new CalDateTime(meeting.MadeAt.UtcDateTime, "UTC"),
            DtStart = new CalDateTime(slot.At.UtcDateTime, "UTC"),
            DtEnd = new CalDateTime(slot.Ends.UtcDateTime, "UTC"),
        });
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private async Task<Dictionary<string, string>> ValuesAsync(Booking booking, MeetingSlot slot, Guest guest, CancellationToken ct) => new()
    {
        ["naam"] = guest.Name,
        ["wat"] = slot.Kind.Dutch().ToLower(CultureInfo.InvariantCulture),
        ["wanneer"] = slot.When,
        ["waar"] = slot.Place,
        ["wie"] = slot.HostName,
        ["link"] = AddressOf($"/afspraak/{await BookingKey.OfAsync(hashes, booking.Id, ct)}"),
    };

    private static Guid ReminderOf(BookingId id) => StableId.Of("activities.remind", id.Value, "the day before");
}
