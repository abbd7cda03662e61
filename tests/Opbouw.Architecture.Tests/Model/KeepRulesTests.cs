using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;

namespace Opbouw.Architecture.Tests.Model;

/// <summary>A promise about how long something is kept is carried out by a job, not by good intentions.</summary>
[Trait("Kind", "Trust")]
public sealed class KeepRulesTests
{
    [Fact]
    public void Every_column_that_ends_is_let_go_of_by_a_job() =>
        Guard.Nothing(Unkept(HouseModel.Entities), "These columns have an end and nothing carries it out; say in the mapping how they go (Goes, GoesBlank, GoesWithAccount, GoesBy):");

    [Fact]
    public void Every_rule_is_about_a_column_that_has_it() => Guard.Nothing(
        from rule in KeepRules.All
        from entity in HouseModel.Entities.Where(entity => entity.ClrType == rule.Entity)
        where !rule.IsWhole && !rule.Blanks(entity).Any()
        select rule.Code, "This rule empties nothing:");

    [Fact]
    public void Nothing_that_stays_for_ever_stands_in_a_row_that_goes() => Guard.Nothing(
        from rule in KeepRules.All.Where(rule => rule.IsWhole)
        from entity in HouseModel.Entities.Where(entity => entity.ClrType == rule.Entity)
        from column in entity.GetProperties()
        where Classification.Of(column) is { Retention.Ends: false }
        select $"{rule.Code}: {column.GetColumnName()}", "The register says that this stays, and its row goes:");

    [Fact]
    public void Everything_about_people_has_a_name_for_the_page_about_privacy() => Guard.Nothing(
        from entity in HouseModel.Entities
        from column in entity.GetProperties()
        let known = Classification.Of(column)!
        where known.Sensitivity >= Sensitivity.Personal && KeepRules.NounOf(entity.ClrType, known.Retention) is null
        select $"{entity.GetTableName()}, {known.Retention.Dutch}", "Say in the mapping what this is, in a plural that everybody understands (IsCalled, or the rule that lets it go):");

    [Fact]
    public void Planted_column_that_nothing_lets_go_of_is_found() => Assert.Equal(
        ["Planted.About (30 dagen, dan weg)", "Planted.Id (30 dagen, dan weg)", "PlantedNumber.Number (30 dagen, dan weg)"],
        Unkept(HouseModel.EntitiesOf(new PlantedDb())));

    private static IEnumerable<string> Unkept(IEnumerable<IEntityType> entities) =>
        from entity in entities
        from column in entity.GetProperties()
        let retention = Classification.Of(column)!.Retention
        where retention.Ends && !IsKept(entity, column, retention)
        orderby entity.GetTableName(), column.GetColumnName()
        select $"{entity.GetTableName()}.{column.GetColumnName()} ({retention.Dutch})";

    private static bool IsKept(IEntityType entity, IProperty column, Retention retention) =>
        (KeepRules.JobOf(entity.ClrType, retention) is { } job && Jobs.Contains(job))
        || KeepRules.Of(entity.ClrType, retention) is { } rule && (rule.IsWhole || CanBeEmptied(column));

    /// <summary>Something can stand there that says nothing: no key, and text or nothing at all.</summary>
    private static bool CanBeEmptied(IProperty column) => !column.IsKey() && (column.IsNullable || column.ClrType == typeof(string));

    private static HashSet<string> Jobs => [.. House.Modules.SelectMany(module => module.Jobs).Select(job => job.Code)];

    private sealed class PlantedDb : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<PlantedRow>().ToTable("Planted").Classify(Sensitivity.Personal, Retention.ThirtyDays, row => row.Id, row => row.About);
            modelBuilder.Entity<PlantedNumber>().ToTable("PlantedNumber").Classify(Sensitivity.Internal, Retention.WithoutWords, row => row.Id)
                .Classify(Sensitivity.Personal, Retention.ThirtyDays, row => row.Number)
                .GoesBlank(Retention.ThirtyDays, "proef", "nu", _ => row => row.At).Ignore(row => row.At);
        }
    }

    private sealed class PlantedRow
    {
        public Guid Id { get; set; }

        public string? About { get; set; }
    }

    /// <summary>A number can not be emptied: who reads 0 believes it.</summary>
    private sealed class PlantedNumber
    {
        public Guid Id { get; set; }

        public int Number { get; set; }

        public DateTimeOffset At { get; set; }
    }
}
