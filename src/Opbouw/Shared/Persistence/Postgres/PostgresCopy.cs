using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Opbouw.Shared.Backup;
using Opbouw.Shared.Organisations;

namespace Opbouw.Shared.Persistence.Postgres;

/// <summary>
/// A schema copied table by table in one repeatable read, so without a program beside ours. Put back into a schema that our own migrations
/// make, up to the one the copy had.
/// </summary>
internal sealed class PostgresCopy(PostgresSchema schema, TimeProvider time) : IDatabaseCopy
{
    private const string Tables = "tables.json";
    private const string History = "__ef_migrations_history";

    public string Kind => "postgres";

    public async Task<string?> NewestMigrationAsync(CancellationToken ct)
    {
        await using var connection = await schema.Source.OpenConnectionAsync(ct);
        return await ExistsAsync(connection, ct) ? (string?)await ScalarAsync(connection, $"SELECT max(migration_id) FROM \"{schema.Name}\".\"{History}\"", ct) : null;
    }

    public bool Knows(string migration)
    {
        using var db = new PostgresOpbouwDb(schema.Options, new WorkContext());
        return db.Database.GetMigrations().Contains(migration);
    }

    public async Task CopyToAsync(string folder, CancellationToken ct)
    {
        await using var connection = await schema.Source.OpenConnectionAsync(ct);
        await using var moment = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        var tables = await TablesAsync(connection, ct);
        foreach (var table in tables)
        {
            await using var rows = await connection.BeginRawBinaryCopyAsync($"COPY {Target(table)} TO STDOUT (FORMAT BINARY)", ct);
            await using var file = File.Create(Path.Combine(folder, table.Name + ".rows"));
            await rows.CopyToAsync(file, ct);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, Tables), JsonSerializer.Serialize(tables), ct);
    }

    public async Task<string?> PutBackAsync(string folder, string migration, CancellationToken ct)
    {
        if (!File.Exists(Path.Combine(folder, Tables)))
            throw SealedFile.Half();
        var tables = JsonSerializer.Deserialize<List<CopiedTable>>(await File.ReadAllTextAsync(Path.Combine(folder, Tables), ct)) ?? throw SealedFile.Half();
        await using var connection = await schema.Source.OpenConnectionAsync(ct);
        string? before = null;
        if (await ExistsAsync(connection, ct))
        {
            before = string.Create(CultureInfo.InvariantCulture, $"{schema.Name}_before_{time.GetUtcNow():yyyyMMddHHmmss}");
            await DoAsync(connection, $"ALTER SCHEMA \"{schema.Name}\" RENAME TO \"{before}\"", ct);
        }

        try
        {
            await DoAsync(connection, $"CREATE SCHEMA \"{schema.Name}\"", ct);
            await using (var db = new PostgresOpbouwDb(schema.Options, new WorkContext()))
                await db.GetService<IMigrator>().MigrateAsync(migration, ct);
            await FillAsync(connection, folder, tables, ct);
            return before;
        }
        catch
        {
            await DoAsync(connection, $"DROP SCHEMA IF EXISTS \"{schema.Name}\" CASCADE", CancellationToken.None);
            if (before is not null)
                await DoAsync(connection, $"ALTER SCHEMA \"{before}\" RENAME TO \"{schema.Name}\"", CancellationToken.None);
            throw;
        }
    }

    private async Task FillAsync(NpgsqlConnection connection, string folder, List<CopiedTable> tables, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        foreach (var table in tables)
        {
            await using (var rows = await connection.BeginRawBinaryCopyAsync($"COPY {Target(table)} FROM STDIN (FORMAT BINARY)", ct))
            await using (var file = File.OpenRead(Path.Combine(folder, Path.GetFileName(table.Name) + ".rows")))
                await file.CopyToAsync(rows, ct);
            foreach (var counted in table.Counted)
                await DoAsync(connection, $"SELECT setval(pg_get_serial_sequence('\"{schema.Name}\".\"{table.Name}\"', '{counted}'), GREATEST((SELECT max(\"{counted}\") FROM \"{schema.Name}\".\"{table.Name}\"), 1))", ct);
        }

        await transaction.CommitAsync(ct);
    }

    /// <summary>Tables with the columns that are not computed, those that are pointed at first.</summary>
    private async Task<List<CopiedTable>> TablesAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var columns = await RowsAsync(connection, $"""
            SELECT c.relname, a.attname, a.attidentity::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE n.nspname = '{schema.Name}' AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND c.relname <> '{History}' ORDER BY c.relname, a.attnum
            """, ct);
        var pointers = (await RowsAsync(connection, $"""
            SELECT c.relname, f.relname, '' FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class f ON f.oid = k.confrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE k.contype = 'f' AND n.nspname = '{schema.Name}' AND c.oid <> f.oid
            """, ct)).ToLookup(row => row.First, row => row.Second);
        var left = columns.GroupBy(row => row.First).Select(rows => new CopiedTable(
            rows.Key, [.. rows.Select(row => row.Second)], [.. rows.Where(row => row.Third.Length > 0).Select(row => row.Second)])).ToList();
        var ordered = new List<CopiedTable>();
        while (left.Count > 0)
        {
            var free = left.Where(table => pointers[table.Name].All(other => ordered.Exists(done => done.Name == other))).ToList();
            if (free.Count == 0)
                throw new InvalidOperationException($"Tables point at one another in a circle: {string.Join(", ", left.Select(table => table.Name))}.");
            ordered.AddRange(free);
            left.RemoveAll(free.Contains);
        }

        return ordered;
    }

    private string Target(CopiedTable table) => $"\"{schema.Name}\".\"{table.Name}\" ({string.Join(", ", table.Columns.Select(column => $"\"{column}\""))})";

    private async Task<bool> ExistsAsync(NpgsqlConnection connection, CancellationToken ct) =>
        await ScalarAsync(connection, $"SELECT 1 FROM pg_tables WHERE schemaname = '{schema.Name}' AND tablename = '{History}'", ct) is not null;

#pragma warning disable CA2100 // Names of schemas, tables and columns can not be parameters; that of the schema is checked, the others come from the catalogue.
    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(ct);
    }

    private static async Task DoAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<List<(string First, string Second, string Third)>> RowsAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<(string, string, string)>();
        while (await reader.ReadAsync(ct))
            rows.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        return rows;
    }
#pragma warning restore CA2100

    /// <param name="Counted">Columns that the database numbers itself.</param>
    private sealed record CopiedTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Counted);
}
