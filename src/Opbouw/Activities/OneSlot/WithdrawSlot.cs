using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Activities.OneSlot;

/// <summary>The host takes a moment off the site. Who had booked it, hears so and can choose another.</summary>
public sealed record WithdrawSlot(Guid CommandId, SlotId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("activities.withdraw-slot", "Een aangeboden moment weghalen", typeof(SlotWithdrawn), typeof(BookingCancelled));

    /// <summary>Who booked it, opened by the page; null when nobody did.</summary>
    [JsonIgnore]
    public Guest? Guest { get; init; }
}

public sealed class WithdrawSlotHandler(OpbouwDb db, WorkContext work, BookingLetters letters, OpenTrail trail, LocalTime time) : IHandle<WithdrawSlot, Nothing>
{
    private static readonly Refusal JustBooked = new("slot.just-booked", "Intussen boekte iemand dit moment. Kijk nog een keer.");

    public async Task<Outcome<Nothing>> HandleAsync(WithdrawSlot command, CancellationToken ct)
    {
        var me = work.Actor.Account;
        if (!work.Actor.May(ActivitiesRights.Meet) || await db.Set<MeetingSlot>().SingleOrDefaultAsync(slot => slot.Id == command.Id && slot.HostId == me && !slot.IsWithdrawn, ct) is not { } slot)
            return NothingThere.ForThisActor;
        if (await db.Set<Booking>().SingleOrDefaultAsync(booking => booking.SlotId == slot.Id && booking.EndedAt == null, ct) is { } booked)
        {
            if (command.Guest is not { } guest)
                return JustBooked;
            (booked.End, booked.EndedAt, booked.Sequence) = (BookingEnd.ByHost, time.Now, booked.Sequence + 1);
            await letters.CalledOffAsync(booked, slot, guest, ct);
            trail.Record(new BookingCancelled(booked.Id, BookingEnd.ByHost));
        }

        slot.IsWithdrawn = true;
        trail.Record(new SlotWithdrawn(slot.Id));
        return default(Nothing);
    }
}
