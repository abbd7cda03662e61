using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;

namespace Opbouw.Areas;

/// <summary>All of this is published by CBS, RIVM and the city: there is no query filter.</summary>
internal static class AreasMapping
{
    private static readonly Retention Stays = Retention.WithTheOrganisation;

    public static void Map(ModelBuilder model)
    {
        MapAreas(model);
        MapEditions(model);
        MapFigures(model);
    }

    private static void MapAreas(ModelBuilder model)
    {
        var area = model.Entity<Area>();
        area.ToTable("areas_area").HasKey(a => a.Id);
        area.Property(a => a.Name).HasMaxLength(100);
        area.HasOne<Area>().WithMany().HasForeignKey(a => a.ParentId);
        area.HasMany(a => a.Editions).WithOne().HasForeignKey(e => e.AreaId);
        area.HasMany(a => a.Successions).WithOne().HasForeignKey(s => s.AreaId);
        area.HasOne(a => a.Boundary).WithOne().HasForeignKey<AreaBoundary>(b => b.AreaId);
        area.Classify(Sensitivity.Public, Stays, a => a.Id, a => a.Name, a => a.Kind, a => a.ParentId, a => a.Latitude, a => a.Longitude, a => a.ValidFrom, a => a.ValidUntil);

        var boundary = model.Entity<AreaBoundary>();
        boundary.ToTable("areas_boundary").HasKey(b => b.AreaId);
        boundary.Classify(Sensitivity.Public, Stays, b => b.AreaId, b => b.Shape);

        var version = model.Entity<AreaVersion>();
        version.ToTable("areas_version").HasKey(v => v.Id);
        version.Property(v => v.Id).ValueGeneratedNever();
        version.Classify(Sensitivity.Public, Stays, v => v.Id, v => v.Number);
    }

    private static void MapEditions(ModelBuilder model)
    {
        var edition = model.Entity<AreaEdition>();
        edition.ToTable("areas_edition").HasKey(e => new { e.Code, e.Year });
        edition.Property(e => e.Code).HasMaxLength(AreaCode.MaxLength);
        edition.Classify(Sensitivity.Public, Stays, e => e.Code, e => e.Year, e => e.AreaId);

        var succession = model.Entity<AreaSuccession>();
        succession.ToTable("areas_succession").HasKey(s => new { s.AreaId, s.SuccessorId });
        succession.HasOne<Area>().WithMany().HasForeignKey(s => s.SuccessorId);
        succession.Classify(Sensitivity.Public, Stays, s => s.AreaId, s => s.SuccessorId);

        var postcode = model.Entity<AreaPostcodeEntry>();
        postcode.ToTable("areas_postcode").HasKey(p => new { p.Postcode, p.AreaId });
        postcode.Property(p => p.Postcode).HasMaxLength(4);
        postcode.HasOne<Area>().WithMany().HasForeignKey(p => p.AreaId);
        postcode.Classify(Sensitivity.Public, Stays, p => p.Postcode, p => p.AreaId, p => p.Order);

        var street = model.Entity<AreaStreet>();
        street.ToTable("areas_street").HasKey(s => new { s.ListId, s.Number });
        street.Property(s => s.Postcode).HasMaxLength(6);
        street.Property(s => s.Name).HasMaxLength(AreaStreet.LongestName);
        street.Property(s => s.Folded).HasMaxLength(AreaStreet.LongestName * 4);
        street.Property(s => s.Place).HasMaxLength(AreaStreet.LongestName);
        street.HasIndex(s => s.Postcode);
        street.HasIndex(s => s.Folded);
        street.HasOne<Area>().WithMany().HasForeignKey(s => s.AreaId);
        street.Classify(Sensitivity.Public, Stays, s => s.ListId, s => s.Number, s => s.Postcode, s => s.Name, s => s.Folded, s => s.Place, s => s.AreaId);
    }

    private static void MapFigures(ModelBuilder model)
    {
        var figure = model.Entity<AreaFigure>();
        figure.ToTable("areas_figure").HasKey(f => new { f.AreaId, f.Key, f.Year });
        figure.Property(f => f.Key).HasMaxLength(40);
        figure.Property(f => f.Source).HasMaxLength(200);
        figure.Property(f => f.Value).HasPrecision(18, 4);
        figure.HasOne<Area>().WithMany().HasForeignKey(f => f.AreaId);
        figure.Classify(Sensitivity.Public, Stays, f => f.AreaId, f => f.Key, f => f.Year, f => f.Value, f => f.Source);
    }
}
