using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;

namespace Opbouw.Architecture.Tests.Model;

/// <summary>Each column says how private it is and how long it is kept.</summary>
[Trait("Kind", "Trust")]
public sealed class ClassifiedColumnsTests
{
    [Fact]
    public void Every_column_is_classified_and_has_a_retention_rule()
    {
        Guard.Nothing(HouseModel.Unclassified(HouseModel.Entities).Union(HouseModel.Unclassified(HouseModel.EntitiesOnPostgres)), "Classify these columns in the mapping of the module:");
    }

    [Fact]
    public void Both_databases_have_the_same_tables_and_columns() => Assert.Equal(
        HouseModel.Entities.SelectMany(entity => entity.GetProperties().Select(column => $"{entity.GetTableName()}.{column.GetColumnName()}")),
        HouseModel.EntitiesOnPostgres.SelectMany(entity => entity.GetProperties().Select(column => $"{entity.GetTableName()}.{column.GetColumnName()}")));

    [Fact]
    public void A_planted_column_without_classification_is_found() =>
        Assert.Equal(["Planted.Forgotten"], HouseModel.Unclassified(HouseModel.EntitiesOf(new PlantedDb())));

    private sealed class PlantedDb : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<PlantedRow>().ToTable("Planted")
            .Classify(Sensitivity.Internal, Retention.ThirtyDays, row => row.Id);
    }

    private sealed class PlantedRow
    {
        public Guid Id { get; set; }

        public string? Forgotten { get; set; }
    }
}
