using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.Shared.FreeText;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Persistence;

namespace Opbouw.Support;

/// <summary>Voices belong to the group: the filters let the house through only, and <see cref="Groups.GroupDoor"/> who is in it.</summary>
internal static class SupportMapping
{
    public static void Map(ModelBuilder model, OpbouwDb db)
    {
        MapDrives(model, db);
        MapVoices(model, db);
        MapPaper(model, db);
    }

    private static void MapDrives(ModelBuilder model, OpbouwDb db)
    {
        var drive = model.Entity<SupportDrive>();
        drive.ToTable("support_drive").HasKey(d => d.InitiativeId);
        drive.HasOne<Initiative>().WithOne().HasForeignKey<SupportDrive>(d => d.InitiativeId);
        drive.HasQueryFilter(d => db.IsHouse);
        drive.Classify(Sensitivity.Internal, Retention.WithoutWords, d => d.InitiativeId, d => d.OpenedOn, d => d.ClosedOn);

        var published = model.Entity<PublishedSupport>();
        published.ToTable("support_published").HasKey(p => p.Code);
        published.Property(p => p.Code).HasMaxLength(Initiative.CodeLength);
        published.Property(p => p.Title).HasMaxLength(Initiative.LongestTitle);
        published.Property(p => p.Idea).HasMaxLength(Initiative.LongestIdea);
        published.HasIndex(p => p.InitiativeId).IsUnique();
        published.Classify(Sensitivity.Public, Retention.WithTheOrganisation, p => p.Code, p => p.InitiativeId, p => p.Title, p => p.Idea, p => p.AreaName, p => p.Joining, p => p.Everybody);
        published.HasWords("een initiatief dat steun vraagt", [p => p.InitiativeId], _ => null, [p => p.Title, p => p.Idea]);
    }

    private static void MapVoices(ModelBuilder model, OpbouwDb db)
    {
        var voice = model.Entity<Voice>();
        voice.ToTable("support_voice").HasKey(v => v.Id);
        voice.HasIndex(v => new { v.InitiativeId, v.GivenOn });
        voice.HasIndex(v => v.SetApartWith);
        voice.HasOne<Initiative>().WithMany().HasForeignKey(v => v.InitiativeId);
        voice.HasQueryFilter(v => db.IsHouse);
        voice.Classify(Sensitivity.Internal, Retention.WithoutWords, v => v.Id, v => v.InitiativeId, v => v.Kind, v => v.GivenOn, v => v.Postcode, v => v.SetApartWith, v => v.CalledOn);
        voice.Classify(Sensitivity.Personal, Retention.ThirtyDays, v => v.Name, v => v.Contact);
        voice.GoesBy(Retention.ThirtyDays, ForgetVoices.Code, "namen van wie een initiatief steunt");

        var caller = model.Entity<VoiceCaller>();
        caller.ToTable("support_caller").HasKey(c => c.Caller);
        caller.Property(c => c.Caller).HasMaxLength(64);
        caller.HasQueryFilter(c => db.IsHouse);
        caller.Classify(Sensitivity.Personal, Retention.OneDay, c => c.Caller, c => c.Hour, c => c.Voices);
        caller.GoesByHour(Retention.OneDay, "tellingen van stemmen per netwerk", "de stem", c => c.Hour);
    }

    private static void MapPaper(ModelBuilder model, OpbouwDb db)
    {
        var list = model.Entity<PaperList>();
        list.ToTable("support_paper_list").HasKey(l => l.Id);
        // A list counts once, whatever happens at the same moment.
        list.HasIndex(l => new { l.InitiativeId, l.Number }).IsUnique();
        list.HasOne<Initiative>().WithMany().HasForeignKey(l => l.InitiativeId);
        list.HasMany(l => l.Read).WithOne().HasForeignKey(l => l.ListId);
        list.HasQueryFilter(l => db.IsHouse);
        list.Classify(Sensitivity.Internal, Retention.WithoutWords, l => l.Id, l => l.InitiativeId, l => l.Number, l => l.FirstBy, l => l.FirstOn, l => l.SecondBy, l => l.CountsFrom);

        var line = model.Entity<PaperLine>();
        line.ToTable("support_paper_line").HasKey(l => new { l.ListId, l.Number });
        line.HasQueryFilter(l => db.IsHouse);
        line.Classify(Sensitivity.Internal, Retention.WithoutWords, l => l.ListId, l => l.Number, l => l.First, l => l.FirstPostcode, l => l.Second, l => l.SecondPostcode);
    }
}
