using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Pages;
using Opbouw.Shared.Search.Index;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;
using Opbouw.Shared.Trail.Sealing;
using Opbouw.Shared.Ui.HouseLook;

namespace Opbouw.Shared.Persistence;

/// <summary>Tables of the shared floor itself.</summary>
internal static class FloorMapping
{
    public static void Map(ModelBuilder model, OpbouwDb db)
    {
        AccountMapping.Map(model);
        MapTrail(model);
        MapSeals(model);
        MapReceipts(model);
        MapOutbox(model);
        MapSettings(model);
        SettingMapping.Map(model);
        LogoMapping.Map(model);
        MapJobs(model);
        MapPublicVersion(model);
        SearchMapping.Map(model, db);
        NotificationMapping.Map(model, db);
        StruckOutMapping.Map(model);
    }

    private static void MapTrail(ModelBuilder model)
    {
        var entry = model.Entity<TrailEntry>();
        entry.ToTable("trail_entry");
        entry.HasKey(e => e.Id);
        entry.Property(e => e.Event).HasMaxLength(80);
        entry.Property(e => e.Process).HasMaxLength(80);
        entry.Property(e => e.Reason).HasMaxLength(40);
        entry.Property(e => e.Subject).HasMaxLength(40);
        entry.HasIndex(e => e.Subject);
        entry.HasIndex(e => e.Seal);
        entry.HasIndex(e => new { e.Event, e.At });
        entry.HasIndex(e => e.OnBehalfOf);
        entry.Classify(Sensitivity.Internal, Retention.FiveYearsTrail,
            e => e.Id, e => e.CommandId, e => e.Process, e => e.Event, e => e.Subject, e => e.Details, e => e.At, e => e.Reason, e => e.Salt, e => e.ChangeHash, e => e.Seal);
        entry.Classify(Sensitivity.Personal, Retention.FiveYearsTrail, e => e.Actor, e => e.OnBehalfOf);
        // By whole seals: what stands under one goes together, and the seal itself stays (see TrailCheck).
        entry.Goes(Retention.FiveYearsTrail, "regels van het logboek", "het zegel",
            d => e => d.Set<TrailSeal>().Where(s => s.Number == e.Seal).Select(s => (DateTimeOffset?)s.SealedAt).FirstOrDefault());
    }

    private static void MapSeals(ModelBuilder model)
    {
        var seal = model.Entity<TrailSeal>();
        seal.ToTable("trail_seal").HasKey(s => s.Number);
        seal.Property(s => s.Number).ValueGeneratedNever();
        seal.Classify(Sensitivity.Internal, Retention.WithTheOrganisation, s => s.Number, s => s.Rows, s => s.Hash, s => s.SealedAt, s => s.After);
        var newest = model.Entity<NewestSeal>();
        newest.ToTable("trail_newest_seal").HasKey(s => s.Id);
        newest.Property(s => s.Id).ValueGeneratedNever();
        newest.Ignore(s => s.TextToSign);
        newest.Ignore(s => s.Name);
        newest.Classify(Sensitivity.Internal, Retention.WithTheOrganisation, s => s.Id, s => s.Number, s => s.Hash, s => s.Signature, s => s.SealedToTheEndAt);
    }

    private static void MapReceipts(ModelBuilder model)
    {
        var receipt = model.Entity<Receipt>();
        receipt.ToTable("trail_receipt");
        receipt.HasKey(r => r.CommandId);
        receipt.Property(r => r.Process).HasMaxLength(80);
        receipt.Classify(Sensitivity.Internal, Retention.FiveYearsTrail, r => r.CommandId, r => r.Process, r => r.BodyHash, r => r.Result, r => r.At);
        receipt.Classify(Sensitivity.Personal, Retention.FiveYearsTrail, r => r.Actor);
        receipt.Goes(Retention.FiveYearsTrail, "ontvangstbewijzen", "het opslaan", _ => r => r.At);
    }

    private static void MapOutbox(ModelBuilder model)
    {
        var message = model.Entity<OutboxMessage>();
        message.ToTable("mail_outbox_message");
        message.HasKey(m => m.Id);
        message.HasIndex(m => new { m.SentAt, m.NextTryAt });
        message.HasIndex(m => m.About);
        message.HasIndex(m => m.ReturnToken);
        message.Ignore(m => m.IsWaiting);
        message.Ignore(m => m.DidNotArrive);
        message.Property(m => m.ReturnToken).HasMaxLength(ReturnAddress.TokenLength);
        message.Property(m => m.LastError).HasMaxLength(80);
        message.Classify(Sensitivity.Internal, Retention.ThirtyDays, m => m.Id, m => m.About, m => m.CreatedAt, m => m.SentAt, m => m.NextTryAt, m => m.GivenUpAt, m => m.ReturnedAt, m => m.Tries, m => m.LastError);
        message.Classify(Sensitivity.Personal, Retention.ThirtyDays, m => m.To, m => m.Subject, m => m.Body, m => m.Unsubscribe, m => m.Calendar);
        message.Classify(Sensitivity.Sensitive, Retention.ThirtyDays, m => m.ReturnToken);
        message.Goes(Retention.ThirtyDays, "mails", "het schrijven", _ => m => m.CreatedAt);
        message.HasWords("een mail", [m => m.About, m => m.Id], m => LocalTime.DayOf(m.CreatedAt), [m => m.Subject, m => m.Body]);

        var note = model.Entity<BounceNote>();
        note.ToTable("mail_bounce_note").HasKey(n => n.Address);
        note.Property(n => n.Address).HasMaxLength(256);
        note.Property(n => n.Code).HasMaxLength(20);
        note.Classify(Sensitivity.Personal, Retention.OneYear, n => n.Address);
        note.Classify(Sensitivity.Internal, Retention.OneYear, n => n.IsDead, n => n.Code, n => n.At);
        note.Goes(Retention.OneYear, "adressen waar mail niet aankwam", "de laatste mail", _ => n => n.At);
    }

    private static void MapSettings(ModelBuilder model)
    {
        var settings = model.Entity<OrganisationSettings>();
        settings.ToTable("organisation_settings").HasKey(s => s.Id);
        settings.Property(s => s.Id).ValueGeneratedNever();
        settings.Property(s => s.Name).HasMaxLength(120);
        settings.Property(s => s.Address).HasMaxLength(300);
        settings.Property(s => s.MailFrom).HasMaxLength(256);
        settings.Property(s => s.Phone).HasMaxLength(40);
        settings.Classify(Sensitivity.Public, Retention.WithTheOrganisation, s => s.Id, s => s.Name, s => s.Address, s => s.MailFrom, s => s.Phone, s => s.Areas);
    }

    private static void MapJobs(ModelBuilder model)
    {
        var run = model.Entity<JobRun>();
        run.ToTable("jobs_run").HasKey(r => r.Code);
        run.Property(r => r.Code).HasMaxLength(80);
        run.Property(r => r.Node).HasMaxLength(80);
        run.Property(r => r.LastError).HasMaxLength(80);
        run.Classify(Sensitivity.Internal, Retention.WithTheOrganisation,
            r => r.Code, r => r.Due, r => r.LeaseUntil, r => r.Node, r => r.FinishedAt, r => r.Failures, r => r.LastError);
    }

    private static void MapPublicVersion(ModelBuilder model)
    {
        var version = model.Entity<PublicVersion>();
        version.ToTable("organisation_public_version").HasKey(v => v.Id);
        version.Property(v => v.Id).ValueGeneratedNever();
        version.Classify(Sensitivity.Internal, Retention.WithTheOrganisation, v => v.Id, v => v.Number);
    }
}
