using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Activities.OwnBooking;

/// <summary>Who booked, takes another moment of the same kind.</summary>
public sealed record MoveBooking(Guid CommandId, BookingId Id, SlotId To) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("activities.move-booking", "Een eigen afspraak verzetten", typeof(BookingMoved));

    [JsonIgnore]
    public Guest Guest { get; init; } = new("", "");
}

/// <summary>Who booked, does not come after all.</summary>
public sealed record CancelBooking(Guid CommandId, BookingId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("activities.cancel-booking", "Een eigen afspraak afzeggen", typeof(BookingCancelled));
}

/// <summary>The page reads the key of the booking from the address before it sends these: whoever has the key, made the booking.</summary>
public sealed class ChangeBookingHandler(OpbouwDb db, BookingLetters letters, Notifier notifier, OpenTrail trail, LocalTime time) : IHandle<MoveBooking, Nothing>, IHandle<CancelBooking, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(MoveBooking command, CancellationToken ct)
    {
        if (await FindAsync(command.Id, ct) is not { } booking || await db.Set<MeetingSlot>().SingleOrDefaultAsync(slot => slot.Id == command.To, ct) is not { } to)
            return NothingThere.ForThisActor;
        var from = await db.Set<MeetingSlot>().SingleAsync(slot => slot.Id == booking.SlotId, ct);
        if (!to.IsFreeAt(time.Now) || to.Kind != from.Kind || to.MostPeople < booking.People)
            return BookingRefusals.Taken;
        (from.IsTaken, to.IsTaken) = (false, true);
        booking.SlotId = to.Id;
        booking.Sequence++;
        await letters.BookedAsync(booking, to, command.Guest, time.Now, ct);
        trail.Record(new BookingMoved(booking.Id, from.Id, to.Id));
        await notifier.SettleAsync(booking.Id.Value, ct);
        await notifier.TellAsync(to.HostId, booking.Id.Value, $"Een afspraak is verzet naar {to.When}", $"/afspraken/{to.Id.Value}", ct);
        if (from.HostId != to.HostId)
            await notifier.TellAsync(from.HostId, booking.Id.Value, $"Een afspraak gaat niet door: {from.When}", "/afspraken", ct);
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(CancelBooking command, CancellationToken ct)
    {
        if (await FindAsync(command.Id, ct) is not { } booking)
            return NothingThere.ForThisActor;
        var slot = await db.Set<MeetingSlot>().SingleAsync(known => known.Id == booking.SlotId, ct);
        slot.IsTaken = false;
        (booking.End, booking.EndedAt) = (BookingEnd.ByGuest, time.Now);
        await letters.ForgetReminderAsync(booking.Id, ct);
        trail.Record(new BookingCancelled(booking.Id, BookingEnd.ByGuest));
        await notifier.SettleAsync(booking.Id.Value, ct);
        await notifier.TellAsync(slot.HostId, booking.Id.Value, $"Een afspraak is afgezegd: {slot.When}", $"/afspraken/{slot.Id.Value}", ct);
        return default(Nothing);
    }

    private Task<Booking?> FindAsync(BookingId id, CancellationToken ct) => db.Set<Booking>().IgnoreQueryFilters().SingleOrDefaultAsync(booking => booking.Id == id && booking.EndedAt == null, ct);
}
