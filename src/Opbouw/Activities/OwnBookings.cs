using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Persistence;

namespace Opbouw.Activities;

/// <summary>A booking as its maker sees it: when and where, and no word of who she is.</summary>
public sealed record OwnMeeting(BookingId Id, MeetingSlot Slot, int People, int Sequence, DateTimeOffset MadeAt, bool IsOver)
{
    public static OwnMeeting Of(Booking booking, MeetingSlot slot) => new(booking.Id, slot, booking.People, booking.Sequence, booking.MadeAt, booking.EndedAt is not null);
}

/// <summary>Reads bookings for who has their key.</summary>
public sealed class OwnBookings(OpbouwDb db, Slots slots, LookUpHash hashes, LookAt look)
{
    /// <summary>Null when the key opens nothing.</summary>
    public async Task<OwnMeeting?> FindAsync(string key, CancellationToken ct) =>
        await BookingKey.ReadAsync(hashes, key, ct) is { } id && await AnyAsync(id, ct) is { } booking ? OwnMeeting.Of(booking, (await slots.FindAsync(booking.SlotId, ct))!) : null;

    /// <summary>Who made it, for a letter that she asks for herself. It stands in the log, or nobody is written to.</summary>
    public async Task<Outcome<Guest>> GuestAsync(BookingId id, CancellationToken ct)
    {
        var booking = (await AnyAsync(id, ct))!;
        var open = await look.AsAsync(LookKind.Record, [id.Value], LookReason.AskedByTheResident, ct);
        return open.Refused is { } refusal ? refusal : new Guest(open.Read(id.Value, booking.Name)!, open.Read(id.Value, booking.Mail)!);
    }

    private Task<Booking?> AnyAsync(BookingId id, CancellationToken ct) => db.Set<Booking>().IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(booking => booking.Id == id, ct);
}
