using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Opbouw.Shared.Persistence.Postgres;

/// <summary>One organisation's schema in the shared PostgreSQL database.</summary>
internal sealed class PostgresSchema(NpgsqlDataSource source, string schema)
{
    public string Name { get; } = schema;

    public NpgsqlDataSource Source { get; } = source;

    /// <summary>The model names no schema; the search path chosen when a connection opens does.</summary>
    public DbContextOptions Options { get; } = new DbContextOptionsBuilder<PostgresOpbouwDb>()
        .UseNpgsql(source, npgsql => npgsql.MigrationsHistoryTable("__ef_migrations_history"))
        .AddInterceptors(new ChooseSchema(schema))
        .WithHouseRules();

    private sealed class ChooseSchema(string schema) : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = Command(connection);
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = Command(connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        private DbCommand Command(DbConnection connection)
        {
            var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name of a schema can not be a parameter; its shape is checked when the organisation is registered.
            command.CommandText = $"SET search_path TO \"{schema}\"";
#pragma warning restore CA2100
            return command;
        }
    }
}
