using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Opbouw.Tests.Shared.Persistence;

/// <summary>Everything there is to know about a database file: its version, its tables, what SQLite finds wrong with it, every row.</summary>
internal sealed record FileState(long Version, string Schema, string Migrations, string Trouble, IReadOnlyDictionary<string, IReadOnlyList<string>> Columns, IReadOnlyDictionary<string, HashSet<string>> Rows)
{
    public const string Whole = "ok";

    public static FileState Of(SqliteConnection connection, IReadOnlyDictionary<string, IReadOnlyList<string>>? columns = null)
    {
        columns ??= Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, 2) <> '__' AND substr(name, 1, 7) <> 'sqlite_'")
            .ToDictionary(table => table, table => (IReadOnlyList<string>)Read(connection, $"SELECT name FROM pragma_table_info('{table}') ORDER BY name"));
        return new FileState(
            Convert.ToInt64(Read(connection, "PRAGMA user_version").Single(), CultureInfo.InvariantCulture),
            string.Join('\n', Read(connection, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND substr(name, 1, 2) <> '__' ORDER BY name")),
            string.Join(' ', Read(connection, "SELECT migration_id FROM __EFMigrationsHistory ORDER BY migration_id")),
            string.Join(' ', Read(connection, "PRAGMA integrity_check").Concat(Read(connection, "PRAGMA foreign_key_check"))),
            columns,
            columns.ToDictionary(table => table.Key, table => Read(connection, $"SELECT \"{string.Join("\", \"", table.Value)}\" FROM \"{table.Key}\"").ToHashSet()));
    }

    /// <summary>Without the columns that the other no longer has: what a migration took away is not lost.</summary>
    public FileState In(FileState other) => this with
    {
        Columns = Columns.Where(table => other.Columns.ContainsKey(table.Key))
            .ToDictionary(table => table.Key, table => (IReadOnlyList<string>)[.. table.Value.Intersect(other.Columns[table.Key])]),
    };

    /// <summary>The same version, tables and migrations; whatever the rows.</summary>
    public bool IsAs(FileState other) => (Version, Schema, Migrations, Trouble) == (other.Version, other.Schema, other.Migrations, other.Trouble);

    /// <summary>Rows of the other that are not here.</summary>
    public IEnumerable<string> Lost(FileState other) =>
        other.Rows.SelectMany(table => table.Value.Except(Rows.GetValueOrDefault(table.Key, [])).Select(row => $"{table.Key}: {row}"));

    public static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader.GetValue(column)))));
        return rows;
    }

    private static string Text(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
