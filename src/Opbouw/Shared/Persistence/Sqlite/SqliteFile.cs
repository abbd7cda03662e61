using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Opbouw.Shared.Persistence.Sqlite;

/// <summary>One organisation's database file.</summary>
internal sealed class SqliteFile(string path)
{
    private DbContextOptions? readOptions;

    public string Path { get; } = path;

    /// <summary>Reading goes through pooled connections that refuse to write: a change outside the lane fails instead of waiting for a lock.</summary>
    public DbContextOptions ReadOptions => readOptions ??= new DbContextOptionsBuilder<SqliteOpbouwDb>()
        .UseSqlite(ReadConnection)
        .AddInterceptors(ReadOnlyPragmas.Instance)
        .WithHouseRules();

    public static DbContextOptions OptionsFor(SqliteConnection connection) =>
        new DbContextOptionsBuilder<SqliteOpbouwDb>().UseSqlite(connection).WithHouseRules();

    private string ReadConnection => new SqliteConnectionStringBuilder { DataSource = Path, Mode = SqliteOpenMode.ReadWrite, DefaultTimeout = 5 }.ConnectionString;

    /// <summary>Closes the connections for reading that nobody uses now; the next reader opens one again.</summary>
    public void CloseForReading()
    {
        using var connection = new SqliteConnection(ReadConnection);
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>For bringing the file to today's version inside one transaction.</summary>
    public static DbContextOptions OptionsForMigration(SqliteConnection connection) =>
        new DbContextOptionsBuilder<SqliteOpbouwDb>().UseSqlite(connection)
            .ReplaceService<IMigrationCommandExecutor, InOneTransaction>()
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MigrationsUserTransactionWarning))
            .WithHouseRules();

    /// <summary>A connection of its own, for copying: not one of the pool.</summary>
    public SqliteConnection OpenForReading()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 30 }.ConnectionString);
        connection.Open();
        return connection;
    }

    public SqliteConnection OpenForWriting()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = 10,
        }.ConnectionString);
        connection.Open();

        // FULL: an acknowledged change survives a power cut. secure_delete: erased text does not linger in free pages.
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA cache_size=-16000;");
        return connection;
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The callers pass fixed text only.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The callers pass fixed text only.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
