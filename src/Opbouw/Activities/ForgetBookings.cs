using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Activities;

/// <summary>The key of a booking is gone; now its row.</summary>
public sealed record ForgetBooking(BookingId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("activities.forget-booking", "Een afspraak van een maand geleden wissen", typeof(BookingForgotten));

    public Guid CommandId => StableId.Of(Process.Code, Id.Value, "once");
}

public sealed class ForgetBookingHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<ForgetBooking, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ForgetBooking command, CancellationToken ct)
    {
        if (work.Actor.Kind != ActorKind.House || await db.Set<Booking>().IgnoreQueryFilters().SingleOrDefaultAsync(booking => booking.Id == command.Id, ct) is not { } booking)
            return NothingThere.ForThisActor;
        db.Remove(booking);
        trail.Record(new BookingForgotten(booking.Id));
        return default(Nothing);
    }
}

/// <summary>Each night: bookings of a month ago. First the key, after which nobody reads it, then the row; what came back with an old copy goes too.</summary>
public sealed class ForgetBookings(OpbouwDb db, DataKeys keys, Send<ForgetBooking, Nothing> forget, LocalTime time) : IJob
{
    public const string Code = "activities.forget-bookings";

    public async Task RunAsync(JobTurn turn, CancellationToken ct)
    {
        var (before, destroyed) = (time.Now.AddDays(-Booking.Kept), await keys.DestroyedAsync(ct));
        var all = await db.Set<Booking>().IgnoreQueryFilters().Join(db.Set<MeetingSlot>(), booking => booking.SlotId, slot => slot.Id, (booking, slot) => new { booking.Id, slot.At }).ToListAsync(ct);
        foreach (var booking in all.Where(booking => booking.At < before || destroyed.Contains(booking.Id.Value)))
        {
            await keys.DestroyAsync(booking.Id.Value, ct);
            await forget.RunAsync(new ForgetBooking(booking.Id), ct);
        }
    }
}
