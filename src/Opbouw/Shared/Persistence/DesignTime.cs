using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence.Postgres;
using Opbouw.Shared.Persistence.Sqlite;

namespace Opbouw.Shared.Persistence;

/// <summary>Used by ./do migrate only: the model without a database.</summary>
public sealed class DesignTimeSqlite : IDesignTimeDbContextFactory<SqliteOpbouwDb>
{
    public SqliteOpbouwDb CreateDbContext(string[] args)
    {
        House.Open(OpbouwModules.All);
        return new SqliteOpbouwDb(new DbContextOptionsBuilder<SqliteOpbouwDb>().UseSqlite("Data Source=:memory:").UseSnakeCaseNamingConvention().Options, new WorkContext());
    }
}

/// <summary>Used by ./do migrate only: the model without a database.</summary>
public sealed class DesignTimePostgres : IDesignTimeDbContextFactory<PostgresOpbouwDb>
{
    public PostgresOpbouwDb CreateDbContext(string[] args)
    {
        House.Open(OpbouwModules.All);
        return new PostgresOpbouwDb(new DbContextOptionsBuilder<PostgresOpbouwDb>().UseNpgsql("Host=localhost", npgsql => npgsql.MigrationsHistoryTable("__ef_migrations_history")).UseSnakeCaseNamingConvention().Options, new WorkContext());
    }
}
