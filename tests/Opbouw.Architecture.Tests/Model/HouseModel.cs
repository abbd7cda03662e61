using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Opbouw.Shared.Persistence;

namespace Opbouw.Architecture.Tests.Model;

/// <summary>Every table and column of the house, with how private it is and how long it is kept.</summary>
internal static class HouseModel
{
    private static readonly Lazy<IReadOnlyList<IEntityType>> Sqlite = new(() => EntitiesOf(new DesignTimeSqlite().CreateDbContext([])));
    private static readonly Lazy<IReadOnlyList<IEntityType>> Postgres = new(() => EntitiesOf(new DesignTimePostgres().CreateDbContext([])));

    public static IReadOnlyList<IEntityType> Entities => Sqlite.Value;

    public static IReadOnlyList<IEntityType> EntitiesOnPostgres => Postgres.Value;

    public static IReadOnlyList<IEntityType> EntitiesOf(DbContext db)
    {
        using (db) return [.. db.GetService<IDesignTimeModel>().Model.GetEntityTypes().OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal)];
    }

    public static bool IsAllPublic(IEntityType entity) => entity.GetProperties().All(column => Classification.Of(column)?.Sensitivity == Sensitivity.Public);

    /// <summary>Columns that nobody classified, or that have no end.</summary>
    public static IEnumerable<string> Unclassified(IEnumerable<IEntityType> entities) =>
        from entity in entities
        from column in entity.GetProperties()
        where Classification.Of(column) is null
        select $"{entity.GetTableName()}.{column.GetColumnName()}";
}
