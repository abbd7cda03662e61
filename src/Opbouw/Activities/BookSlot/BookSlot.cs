using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Activities.BookSlot;

/// <summary>Somebody comes. Without an account.</summary>
public sealed record BookSlot(BookingId Id, string Slot, SealedText Name, SealedText Mail, SealedText? Organisation, SealedText? Question, int People) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("activities.book-slot", "Op de site een moment boeken", typeof(SlotBooked));

    public Guid CommandId => Id.Value;

    /// <summary>For the letters; nothing of it is kept in the receipt.</summary>
    [JsonIgnore]
    public Guest Guest { get; init; } = new("", "");
}

public sealed class BookSlotHandler(OpbouwDb db, BookingLetters letters, Notifier notifier, OpenTrail trail, LocalTime time) : IHandle<BookSlot, Nothing>
{
    private static readonly Refusal TooMany = new("booking.too-many", "Zo veel mensen kunnen niet mee. Kies een kleiner aantal, of bel ons.", "People");

    public async Task<Outcome<Nothing>> HandleAsync(BookSlot command, CancellationToken ct)
    {
        if (await db.Set<MeetingSlot>().SingleOrDefaultAsync(slot => slot.Code == command.Slot, ct) is not { } slot)
            return NothingThere.ForThisActor;
        if (!slot.IsFreeAt(time.Now))
            return BookingRefusals.Taken;
        if (command.People > slot.MostPeople)
            return TooMany;
        slot.IsTaken = true;
        var booking = new Booking
        {
            Id = command.Id,
            SlotId = slot.Id,
            Name = command.Name,
            Mail = command.Mail,
            Organisation = command.Organisation,
            Question = command.Question,
            People = command.People,
            MadeAt = time.Now,
        };
        db.Add(booking);
        await letters.BookedAsync(booking, slot, command.Guest, time.Now, ct);
        trail.Record(new SlotBooked(booking.Id, slot.Id));
        await notifier.TellAsync(slot.HostId, booking.Id.Value, $"Iemand wil kennismaken, {slot.When}", $"/afspraken/{slot.Id.Value}", ct);
        return default(Nothing);
    }
}
