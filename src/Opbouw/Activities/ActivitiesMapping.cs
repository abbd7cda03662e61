using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Signals;

namespace Opbouw.Activities;

internal static class ActivitiesMapping
{
    public static void Map(ModelBuilder model, OpbouwDb db)
    {
        var slot = model.Entity<MeetingSlot>();
        slot.ToTable("activities_slot").HasKey(s => s.Id);
        slot.Property(s => s.Code).HasMaxLength(MeetingSlot.CodeLength);
        slot.Property(s => s.HostName).HasMaxLength(MeetingSlot.NameLength);
        slot.Property(s => s.Place).HasMaxLength(MeetingSlot.PlaceLength);
        slot.HasIndex(s => s.Code).IsUnique();
        slot.HasIndex(s => s.At);
        slot.Classify(Sensitivity.Public, Retention.OneYear, s => s.Id, s => s.Code, s => s.HostId, s => s.HostName, s => s.Kind, s => s.AreaId, s => s.Place, s => s.At, s => s.Minutes,
            s => s.MostPeople, s => s.IsTaken, s => s.IsWithdrawn);
        slot.Goes(Retention.OneYear, "momenten om kennis te maken", "het moment", _ => s => s.At);
        slot.HasWords("een moment om kennis te maken", [s => s.Id], s => s.Day, [s => s.Place]);

        MapBookings(model, db);
        MapWalks(model, db);
    }

    private static void MapBookings(ModelBuilder model, OpbouwDb db)
    {
        var booking = model.Entity<Booking>();
        booking.ToTable("activities_booking").HasKey(b => b.Id);
        // One guest at a time: whoever comes second is told, whatever happens at the same moment.
        booking.HasIndex(b => b.SlotId).IsUnique().HasFilter("ended_at IS NULL");
        booking.HasQueryFilter(b => db.IsStaff);
        booking.Classify(Sensitivity.Personal, Retention.ThirtyDays, b => b.Name, b => b.Mail, b => b.Organisation, b => b.Question);
        booking.Classify(Sensitivity.Internal, Retention.ThirtyDays, b => b.Id, b => b.SlotId, b => b.People, b => b.MadeAt, b => b.Sequence, b => b.End, b => b.EndedAt);
        booking.GoesBy(Retention.ThirtyDays, ForgetBookings.Code, "wie een kopje koffie of wandeling boekte");
    }

    /// <summary>Who booked a walk reads this too, with the key of her booking (<see cref="Walks"/>).</summary>
    private static void MapWalks(ModelBuilder model, OpbouwDb db)
    {
        var stop = model.Entity<WalkStop>();
        stop.ToTable("activities_walk_stop").HasKey(s => new { s.SlotId, s.Number });
        stop.Property(s => s.Name).HasMaxLength(WalkStop.NameLength);
        stop.HasQueryFilter(s => db.IsStaff);
        stop.Classify(Sensitivity.Internal, Retention.OneYear, s => s.SlotId, s => s.Number, s => s.Name, s => s.Place, s => s.At);
        stop.Goes(Retention.OneYear, "plekken van een wijkwandeling", "de wandeling", _ => s => s.At);
        stop.HasWords("een plek van een wijkwandeling", [s => s.SlotId], s => LocalTime.DayOf(s.At), [s => s.Name]);

        var seen = model.Entity<WalkObservation>();
        seen.ToTable("activities_walk_observation").HasKey(o => o.Id);
        seen.Property(o => o.Words).HasMaxLength(Signal.LongestWords);
        seen.HasIndex(o => o.SlotId);
        seen.HasQueryFilter(o => db.IsStaff);
        seen.Classify(Sensitivity.Internal, Retention.OneYear, o => o.Id, o => o.SlotId, o => o.Stop, o => o.SignalId, o => o.At);
        seen.Classify(Sensitivity.Personal, Retention.OneYear, o => o.Words);
        seen.Goes(Retention.OneYear, "wat op wijkwandelingen te zien was", "de wandeling", _ => o => o.At);
        seen.HasWords("wat op een wijkwandeling te zien was", [o => o.Id], o => LocalTime.DayOf(o.At), [o => o.Words]);

        var agreed = model.Entity<WalkAgreement>();
        agreed.ToTable("activities_walk_agreement").HasKey(a => a.Id);
        agreed.Property(a => a.Text).HasMaxLength(WalkAgreement.TextLength);
        agreed.Property(a => a.PartnerName).HasMaxLength(WalkAgreement.PartnerLength);
        agreed.HasIndex(a => a.SlotId);
        agreed.HasQueryFilter(a => db.IsStaff);
        agreed.Classify(Sensitivity.Internal, Retention.OneYear, a => a.Id, a => a.SlotId, a => a.AgendaItemId, a => a.PartnerName, a => a.DoneBy, a => a.At);
        agreed.Classify(Sensitivity.Personal, Retention.OneYear, a => a.Text);
        agreed.Goes(Retention.OneYear, "afspraken van wijkwandelingen", "de wandeling", _ => a => a.At);
        agreed.HasWords("een afspraak van een wijkwandeling", [a => a.Id], a => LocalTime.DayOf(a.At), [a => a.Text, a => a.PartnerName]);
    }
}
