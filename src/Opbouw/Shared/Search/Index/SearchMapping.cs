using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Search.Index;

/// <summary>
/// Two indexes, so that public pages cannot reach what is internal. Beside each table the migrations keep the words: on SQLite an FTS5 table with
/// triggers (search_entry_words), on PostgreSQL a tsvector column (words). A migration that makes one of these tables anew makes those anew too.
/// </summary>
internal static class SearchMapping
{
    public static void Map(ModelBuilder model, OpbouwDb db)
    {
        var entry = model.Entity<SearchEntry>();
        MapRow(entry, "search_entry");
        entry.HasQueryFilter(e => db.IsHouse || (e.IsForStaff && db.IsStaff) || e.OwnerId == db.Me || db.MyTeams.Contains(e.TeamId!.Value) || e.PartnerId == db.MyPartner);
        entry.Classify(Sensitivity.Internal, Retention.FiveYears, e => e.Number, e => e.Kind, e => e.Record, e => e.TeamId, e => e.OwnerId, e => e.PartnerId, e => e.IsForStaff);
        entry.Classify(Sensitivity.Personal, Retention.FiveYears, e => e.Terms);
        // Written anew with every change of its record, so also when its words go.
        entry.GoesBy(Retention.FiveYears, "keeping.tidy", "woorden waarmee wij iets terugvinden");

        var open = model.Entity<PublicSearchEntry>();
        MapRow(open, "search_public_entry");
        open.Classify(Sensitivity.Public, Retention.WithTheOrganisation, e => e.Number, e => e.Kind, e => e.Record, e => e.Terms);

        var filled = model.Entity<FilledKind>();
        filled.ToTable("search_filled_kind").HasKey(f => f.Kind);
        filled.Property(f => f.Kind).HasMaxLength(40);
        filled.Classify(Sensitivity.Internal, Retention.WithTheOrganisation, f => f.Kind, f => f.Version);
    }

    private static void MapRow<TRow>(EntityTypeBuilder<TRow> row, string table)
        where TRow : SearchRow
    {
        row.ToTable(table).HasKey(r => r.Number);
        row.Property(r => r.Number).ValueGeneratedOnAdd();
        row.Property(r => r.Kind).HasMaxLength(40);
        row.HasIndex(r => new { r.Kind, r.Record }).IsUnique();
    }
}
