using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.FieldWork;

internal static class FieldWorkMapping
{
    public static void Map(ModelBuilder model, OpbouwDb db)
    {
        MapFindSpots(model);
        MapContacts(model, db);
        MapCallBacks(model, db);
        MapRounds(model, db);
        MapShown(model);
    }

    private static void MapFindSpots(ModelBuilder model)
    {
        var spot = model.Entity<FindSpot>();
        spot.ToTable("fieldwork_find_spot").HasKey(s => s.Id);
        spot.Property(s => s.Name).HasMaxLength(120);
        spot.Property(s => s.Directions).HasMaxLength(300);
        spot.HasIndex(s => s.TeamId);
        spot.HasMany(s => s.Hours).WithOne().HasForeignKey(h => h.FindSpotId);
        spot.Classify(Sensitivity.Internal, Retention.WithTheOrganisation,
            s => s.Id, s => s.TeamId, s => s.AreaId, s => s.Name, s => s.Kind, s => s.Directions, s => s.EndsOn);
        spot.HasWords("een vindplek", [s => s.Id], _ => null, [s => s.Name, s => s.Directions]);

        var hour = model.Entity<FindSpotHour>();
        hour.ToTable("fieldwork_find_spot_hour").HasKey(h => new { h.FindSpotId, h.Day, h.From });
        hour.Classify(Sensitivity.Internal, Retention.WithTheOrganisation, h => h.FindSpotId, h => h.Day, h => h.From, h => h.Until);
    }

    /// <summary>What residents read; apart from what colleagues know, so that no query of the site comes near it.</summary>
    private static void MapShown(ModelBuilder model)
    {
        var place = model.Entity<ShownPlace>();
        place.ToTable("fieldwork_shown_place").HasKey(p => p.FindSpotId);
        place.Property(p => p.Name).HasMaxLength(ShownPlace.NameLength);
        place.Property(p => p.Text).HasMaxLength(ShownPlace.TextLength);
        place.Property(p => p.When).HasMaxLength(ShownPlace.WhenLength);
        place.HasIndex(p => p.AreaId);
        place.HasOne<FindSpot>().WithOne().HasForeignKey<ShownPlace>(p => p.FindSpotId);
        place.Classify(Sensitivity.Public, Retention.WithTheOrganisation, p => p.FindSpotId, p => p.AreaId, p => p.Name, p => p.Text, p => p.When);
        place.HasWords("een plek op de site", [p => p.FindSpotId], _ => null, [p => p.Name, p => p.Text]);

        var stop = model.Entity<ShownStop>();
        stop.ToTable("fieldwork_shown_stop").HasKey(s => new { s.RoundId, s.Number });
        stop.Property(s => s.Name).HasMaxLength(ShownPlace.NameLength);
        stop.HasIndex(s => s.Day);
        stop.HasOne<Round>().WithMany().HasForeignKey(s => s.RoundId);
        stop.Classify(Sensitivity.Public, Retention.OneDay, s => s.RoundId, s => s.Number, s => s.FindSpotId, s => s.WorkerId, s => s.Name, s => s.Day, s => s.At);
        stop.GoesByDay(Retention.OneDay, "waar werkers die dag te vinden waren", "die dag", _ => s => s.Day);
    }

    private static void MapContacts(ModelBuilder model, OpbouwDb db)
    {
        var contact = model.Entity<Contact>();
        contact.ToTable("fieldwork_contact").HasKey(c => c.Id);
        contact.Property(c => c.Line).HasMaxLength(Contact.LineLength);
        contact.Property(c => c.SetGoing).HasMaxLength(Contact.LineLength);
        contact.HasIndex(c => new { c.WorkerId, c.At });
        contact.HasIndex(c => new { c.FindSpotId, c.At });
        contact.HasIndex(c => new { c.TeamId, c.At });
        contact.HasOne<FindSpot>().WithMany().HasForeignKey(c => c.FindSpotId);
        contact.Classify(Sensitivity.Internal, Retention.WithoutWords, c => c.Id, c => c.TeamId, c => c.WorkerId, c => c.Circle, c => c.AreaId, c => c.FindSpotId,
            c => c.PartnerId, c => c.Kind, c => c.People, c => c.Mood, c => c.Capital, c => c.At, c => c.RecordedAt, c => c.WithdrawnAt, c => c.PassedOnTo);
        contact.Classify(Sensitivity.Personal, Retention.FiveYears, c => c.Line, c => c.SetGoing);
        contact.GoesBlank(Retention.FiveYears, "woorden bij contacten", "het gesprek", _ => c => c.At);
        contact.HasWords("een contact", [c => c.Id], c => LocalTime.DayOf(c.At), [c => c.Line, c => c.SetGoing]);

        contact.HasMany(c => c.Versions).WithOne().HasForeignKey(v => v.ContactId);
        contact.HasQueryFilter(c => c.WithdrawnAt == null && (db.IsHouse
            || c.WorkerId == db.Me
            || c.PassedOnTo == db.Me
            || (c.Circle == Circle.Team && db.MyTeams.Contains(c.TeamId))));

        var version = model.Entity<ContactVersion>();
        version.ToTable("fieldwork_contact_version").HasKey(v => new { v.ContactId, v.Number });
        version.Property(v => v.Line).HasMaxLength(Contact.LineLength);
        version.Property(v => v.SetGoing).HasMaxLength(Contact.LineLength);
        version.HasQueryFilter(v => db.IsHouse || v.WorkerId == db.Me);
        version.Classify(Sensitivity.Internal, Retention.FiveYears, v => v.ContactId, v => v.Number, v => v.WorkerId, v => v.Circle, v => v.AreaId, v => v.FindSpotId,
            v => v.PartnerId, v => v.Kind, v => v.People, v => v.Mood, v => v.Capital, v => v.At, v => v.ReplacedAt);
        version.Classify(Sensitivity.Personal, Retention.FiveYears, v => v.Line, v => v.SetGoing);
        version.Goes(Retention.FiveYears, "eerdere versies van contacten", "het gesprek",
            d => v => d.Set<Contact>().Where(c => c.Id == v.ContactId).Select(c => (DateTimeOffset?)c.At).FirstOrDefault());
        version.HasWords("een eerdere versie van een contact", [v => v.ContactId], v => LocalTime.DayOf(v.At), [v => v.Line, v => v.SetGoing]);
    }

    private static void MapCallBacks(ModelBuilder model, OpbouwDb db)
    {
        var callBack = model.Entity<CallBack>();
        callBack.ToTable("fieldwork_call_back").HasKey(c => c.Id);
        callBack.Property(c => c.About).HasMaxLength(CallBack.AboutLength);
        callBack.HasIndex(c => new { c.WorkerId, c.DueOn });
        callBack.HasQueryFilter(c => db.IsHouse || db.ForWhom.Contains(c.WorkerId));
        callBack.Classify(Sensitivity.Internal, Retention.NinetyDaysAfterClosing, c => c.Id, c => c.WorkerId, c => c.TeamId, c => c.FindSpotId, c => c.PartnerId, c => c.DueOn, c => c.DoneAt);
        callBack.Classify(Sensitivity.Personal, Retention.NinetyDaysAfterClosing, c => c.About);
        callBack.Goes(Retention.NinetyDaysAfterClosing, "terugbelafspraken", "het bellen", _ => c => c.DoneAt);
        callBack.HasWords("een terugbelafspraak", [c => c.Id], c => c.DueOn, [c => c.About]);
    }

    private static void MapRounds(ModelBuilder model, OpbouwDb db)
    {
        var round = model.Entity<Round>();
        round.ToTable("fieldwork_round").HasKey(r => r.Id);
        round.HasIndex(r => new { r.WorkerId, r.Day });
        round.HasMany(r => r.Stops).WithOne().HasForeignKey(s => s.RoundId);
        round.HasQueryFilter(r => db.IsHouse || r.WorkerId == db.Me || db.MyTeams.Contains(r.TeamId));
        round.Classify(Sensitivity.Internal, Retention.FiveYears, r => r.Id, r => r.TeamId, r => r.WorkerId, r => r.Day);
        round.GoesByDay(Retention.FiveYears, "rondes", "de dag van de ronde", _ => r => r.Day);

        var stop = model.Entity<RoundStop>();
        stop.ToTable("fieldwork_round_stop").HasKey(s => new { s.RoundId, s.Number });
        stop.HasQueryFilter(s => db.Set<Round>().Any(r => r.Id == s.RoundId));
        stop.Classify(Sensitivity.Internal, Retention.FiveYears, s => s.RoundId, s => s.Number, s => s.FindSpotId, s => s.At);
        stop.GoesByDay(Retention.FiveYears, "plekken in rondes", "de dag van de ronde",
            d => s => d.Set<Round>().Where(r => r.Id == s.RoundId).Select(r => (DateOnly?)r.Day).FirstOrDefault());
    }
}
