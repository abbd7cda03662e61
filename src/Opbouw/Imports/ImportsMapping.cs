using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.Imports;

/// <summary>A file belongs to who chose it, with everything that came of it.</summary>
internal static class ImportsMapping
{
    private const string TidyingJob = "imports.go-on";

    public static void Map(ModelBuilder model, OpbouwDb db)
    {
        var import = model.Entity<Import>();
        import.ToTable("imports_import").HasKey(i => i.Id);
        import.Property(i => i.Kind).HasMaxLength(40);
        import.Property(i => i.FileName).HasMaxLength(Import.LongestFileName);
        import.Ignore(i => i.IsBusy).Ignore(i => i.Total).Ignore(i => i.MayBeDropped);
        import.HasIndex(i => i.AccountId);
        import.HasIndex(i => i.Stage);
        import.HasQueryFilter(i => db.IsHouse || i.AccountId == db.Me);
        import.Classify(Sensitivity.Internal, Retention.ThirtyDays, i => i.Id, i => i.Kind, i => i.StartedAt, i => i.Rows, i => i.Matching, i => i.Stage, i => i.Round, i => i.Passed,
            i => i.Good, i => i.Doubtful, i => i.Known, i => i.Wrong, i => i.TakesDoubtful, i => i.Written, i => i.Made, i => i.TakenBack);
        import.Classify(Sensitivity.Personal, Retention.ThirtyDays, i => i.AccountId, i => i.FileName, i => i.Headings, i => i.Oddities);
        import.GoesBy(Retention.ThirtyDays, TidyingJob, "wie een lijst inlas");
        import.HasWords("een ingelezen bestand", [i => i.Id], i => LocalTime.DayOf(i.StartedAt), [i => i.FileName]);

        var content = model.Entity<ImportContent>();
        content.ToTable("imports_content").HasKey(c => c.ImportId);
        content.HasOne<Import>().WithOne().HasForeignKey<ImportContent>(c => c.ImportId);
        content.HasQueryFilter(c => db.Set<Import>().Any(i => i.Id == c.ImportId));
        content.Classify(Sensitivity.Internal, Retention.OneDay, c => c.ImportId);
        content.Classify(Sensitivity.Sensitive, Retention.OneDay, c => c.Sealed);
        content.GoesBy(Retention.OneDay, TidyingJob, "lijsten die worden ingelezen");

        var finding = model.Entity<ImportFinding>();
        finding.ToTable("imports_finding").HasKey(f => new { f.ImportId, f.After });
        finding.HasOne<Import>().WithMany().HasForeignKey(f => f.ImportId);
        finding.HasQueryFilter(f => db.Set<Import>().Any(i => i.Id == f.ImportId));
        finding.Classify(Sensitivity.Internal, Retention.OneDay, f => f.ImportId, f => f.After);
        finding.Classify(Sensitivity.Personal, Retention.OneDay, f => f.Notes);
        finding.GoesBy(Retention.OneDay, TidyingJob, "fouten in lijsten die worden ingelezen");
        finding.HasWords("een opmerking bij het inlezen", [f => f.ImportId], _ => null, [f => f.Notes]);

        var record = model.Entity<ImportedRecord>();
        record.ToTable("imports_record").HasKey(r => new { r.ImportId, r.Number });
        record.Property(r => r.Kind).HasMaxLength(40);
        record.Property(r => r.StaysBecause).HasMaxLength(300);
        record.HasOne<Import>().WithMany().HasForeignKey(r => r.ImportId);
        record.HasQueryFilter(r => db.Set<Import>().Any(i => i.Id == r.ImportId));
        record.Classify(Sensitivity.Internal, Retention.ThirtyDays, r => r.ImportId, r => r.Number, r => r.Row, r => r.Kind, r => r.RecordId);
        record.Classify(Sensitivity.Personal, Retention.ThirtyDays, r => r.StaysBecause);
        record.GoesBy(Retention.ThirtyDays, TidyingJob, "wat van een ingelezen lijst kwam");
        record.HasWords("een ingelezen regel", [r => r.ImportId], _ => null, [r => r.StaysBecause]);
    }
}
