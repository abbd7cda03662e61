using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;

namespace Opbouw.Recordings;

internal static class RecordingsMapping
{
    public static void Map(ModelBuilder model, OpbouwDb db)
    {
        var recording = model.Entity<Recording>();
        recording.ToTable("recordings_recording").HasKey(r => r.Id);
        recording.Property(r => r.Words).HasMaxLength(SealedText.LengthFor(Recording.WordsLength));
        recording.Property(r => r.CodeHash).HasMaxLength(32);
        recording.HasIndex(r => r.CodeHash).IsUnique();
        recording.HasIndex(r => new { r.HolderId, r.MadeAt });
        recording.HasOne<FindSpot>().WithMany().HasForeignKey(r => r.FindSpotId);
        recording.HasQueryFilter(r => db.IsHouse || db.ForWhom.Contains(r.HolderId));
        recording.Classify(Sensitivity.Internal, Retention.ThirtyDays,
            r => r.Id, r => r.HolderId, r => r.TeamId, r => r.AreaId, r => r.FindSpotId, r => r.Form, r => r.MadeAt, r => r.WrittenOutAt, r => r.Kind);
        recording.Classify(Sensitivity.Sensitive, Retention.ThirtyDays, r => r.Words, r => r.CodeHash);
        recording.GoesBy(Retention.ThirtyDays, EraseDueRecordings.Code, "wat mensen op de site zeggen of inspreken");

        var content = model.Entity<RecordingContent>();
        content.ToTable("recordings_content").HasKey(c => c.RecordingId);
        content.HasOne<Recording>().WithOne().HasForeignKey<RecordingContent>(c => c.RecordingId);
        content.HasQueryFilter(c => db.Set<Recording>().Any(r => r.Id == c.RecordingId));
        content.Classify(Sensitivity.Sensitive, Retention.ThirtyDays, c => c.RecordingId, c => c.Closed);
        content.GoesBy(Retention.ThirtyDays, EraseDueRecordings.Code, "het geluid van wat mensen inspreken");
    }
}
