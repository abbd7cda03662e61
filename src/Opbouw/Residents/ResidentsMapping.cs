using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Residents;

internal static class ResidentsMapping
{
    private const string ErasingJob = "residents.erase-ended";

    public static void Map(ModelBuilder model, OpbouwDb db)
    {
        MapResidents(model, db);
        MapConsents(model, db);
        MapCalls(model, db);
        MapHandedOver(model, db);
        MapErasures(model);
        MapCopyRequests(model, db);
    }

    private static void MapCopyRequests(ModelBuilder model, OpbouwDb db)
    {
        var request = model.Entity<CopyRequest>();
        request.ToTable("residents_copy_request").HasKey(r => r.Id);
        request.HasIndex(r => r.ResidentId);
        request.HasQueryFilter(r => db.Set<Resident>().Any(known => known.Id == r.ResidentId));
        request.Classify(Sensitivity.Internal, Retention.WithTheConsent, r => r.Id, r => r.ResidentId, r => r.AskedAt, r => r.GivenAt);
        request.GoesBy(Retention.WithTheConsent, ErasingJob, "vragen van bewoners om hun gegevens");
    }

    private static void MapResidents(ModelBuilder model, OpbouwDb db)
    {
        var resident = model.Entity<Resident>();
        resident.ToTable("residents_resident").HasKey(r => r.Id);
        resident.Property(r => r.Name).HasMaxLength(SealedText.LengthFor(Resident.NameLength));
        resident.Property(r => r.Phone).HasMaxLength(SealedText.LengthFor(Resident.PhoneLength));
        resident.Property(r => r.Mail).HasMaxLength(SealedText.LengthFor(Resident.MailLength));
        resident.Property(r => r.Address).HasMaxLength(SealedText.LengthFor(Resident.AddressLength));
        resident.Property(r => r.PhoneHash).HasMaxLength(32);
        resident.Property(r => r.MailHash).HasMaxLength(32);
        resident.Property(r => r.CardHash).HasMaxLength(64);
        resident.HasIndex(r => r.HolderId);
        resident.HasIndex(r => r.TeamId);
        resident.HasIndex(r => r.PhoneHash);
        resident.HasIndex(r => r.MailHash);
        resident.HasIndex(r => r.CardHash).IsUnique();
        resident.HasQueryFilter(r => db.IsHouse || db.ForWhom.Contains(r.HolderId) || (r.Circle == Circle.Team && db.MyTeams.Contains(r.TeamId)));
        resident.Classify(Sensitivity.Internal, Retention.WithTheConsent, r => r.Id, r => r.HolderId, r => r.TeamId, r => r.Circle, r => r.WrittenDownAt);
        resident.Classify(Sensitivity.Personal, Retention.WithTheConsent, r => r.Name, r => r.Phone, r => r.Mail, r => r.PhoneHash, r => r.MailHash);
        resident.Classify(Sensitivity.Sensitive, Retention.WithTheConsent, r => r.Address, r => r.HidesAddress, r => r.CardHash);
        resident.GoesBy(Retention.WithTheConsent, ErasingJob, "namen en telefoonnummers van bewoners die dat goed vinden");

        var permit = model.Entity<LookPermit>();
        permit.ToTable("residents_look_permit").HasKey(p => p.Id);
        permit.HasIndex(p => new { p.AccountId, p.ResidentId });
        permit.HasQueryFilter(p => db.IsHouse || p.AccountId == db.Me);
        permit.Classify(Sensitivity.Internal, Retention.OneDay, p => p.Id, p => p.AccountId, p => p.ResidentId, p => p.Reason, p => p.Until);
        permit.Goes(Retention.OneDay, "redenen om te kijken", "het aflopen", _ => p => p.Until);
    }

    private static void MapConsents(ModelBuilder model, OpbouwDb db)
    {
        var consent = model.Entity<Consent>();
        consent.ToTable("residents_consent").HasKey(c => c.Id);
        consent.Property(c => c.Witness).HasMaxLength(SealedText.LengthFor(Consent.WitnessLength));
        consent.HasOne<Resident>().WithMany().HasForeignKey(c => c.ResidentId);
        consent.HasQueryFilter(c => db.Set<Resident>().Any(r => r.Id == c.ResidentId));
        consent.Classify(Sensitivity.Internal, Retention.WithTheConsent, c => c.Id, c => c.ResidentId, c => c.Purpose, c => c.Recipient, c => c.Way, c => c.Words, c => c.AskedBy,
            c => c.AskedAt, c => c.GivenAt, c => c.EndsOn, c => c.WithdrawnAt, c => c.WithdrawnBy);
        consent.Classify(Sensitivity.Personal, Retention.WithTheConsent, c => c.Witness);
        consent.GoesBy(Retention.WithTheConsent, ErasingJob, "waar een bewoner ja op zei");
    }

    private static void MapCalls(ModelBuilder model, OpbouwDb db)
    {
        var call = model.Entity<PromisedCall>();
        call.ToTable("residents_promised_call").HasKey(c => c.Id);
        call.Property(c => c.About).HasMaxLength(SealedText.LengthFor(PromisedCall.AboutLength));
        call.HasOne<Resident>().WithMany().HasForeignKey(c => c.ResidentId);
        call.HasIndex(c => new { c.WorkerId, c.DueOn });
        call.HasQueryFilter(c => db.IsHouse || db.ForWhom.Contains(c.WorkerId));
        call.Classify(Sensitivity.Internal, Retention.WithTheConsent, c => c.Id, c => c.ResidentId, c => c.WorkerId, c => c.DueOn, c => c.CalledAt);
        call.Classify(Sensitivity.Personal, Retention.WithTheConsent, c => c.About);
        call.GoesBy(Retention.WithTheConsent, ErasingJob, "wie wij terugbellen");
    }

    private static void MapHandedOver(ModelBuilder model, OpbouwDb db)
    {
        var given = model.Entity<HandedOver>();
        given.ToTable("residents_handed_over").HasKey(h => h.Id);
        given.Ignore(h => h.IsOpenTask);
        given.Ignore(h => h.IsReadable);
        given.Property(h => h.Reference).HasMaxLength(12);
        given.Property(h => h.Name).HasMaxLength(SealedText.LengthFor(Resident.NameLength));
        given.Property(h => h.Phone).HasMaxLength(SealedText.LengthFor(Resident.PhoneLength));
        given.Property(h => h.Mail).HasMaxLength(SealedText.LengthFor(Resident.MailLength));
        given.HasIndex(h => h.ResidentId);
        given.HasIndex(h => h.PartnerId);
        given.HasQueryFilter(h => db.IsHouse || h.PartnerId == db.MyPartner || db.Set<Resident>().Any(r => r.Id == h.ResidentId));
        given.Classify(Sensitivity.Internal, Retention.NinetyDaysAfterClosing, h => h.Id, h => h.ResidentId, h => h.ConsentId, h => h.PartnerId, h => h.Reference, h => h.By, h => h.At,
            h => h.RecalledAt, h => h.GoneAt);
        given.Classify(Sensitivity.Personal, Retention.WithTheConsent, h => h.Name, h => h.Phone, h => h.Mail);
        given.GoesBy(Retention.WithTheConsent, ErasingJob, "wat een partner kreeg, omdat de bewoner dat goed vond");
        given.Goes(Retention.NinetyDaysAfterClosing, "wat aan partners gegeven was", "het wissen bij de partner", _ => h => h.GoneAt);
    }

    private static void MapErasures(ModelBuilder model)
    {
        var erasure = model.Entity<Erasure>();
        erasure.ToTable("residents_erasure").HasKey(e => e.Id);
        erasure.Property(e => e.Number).HasMaxLength(20);
        erasure.HasIndex(e => e.Number).IsUnique();
        erasure.Classify(Sensitivity.Internal, Retention.FiveYears, e => e.Id, e => e.Number, e => e.Reason, e => e.ErasedAt, e => e.Rows, e => e.OpenCopies, e => e.KeyDestroyedAt, e => e.KeyToDestroy);
        erasure.Goes(Retention.FiveYears, "bewijzen van wissen", "het wissen", _ => e => e.ErasedAt);
    }
}
