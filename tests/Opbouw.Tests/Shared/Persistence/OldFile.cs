using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence.Sqlite;

namespace Opbouw.Tests.Shared.Persistence;

/// <summary>The database file of an organisation as the first version left it, with rows in every table, in a data directory of its own.</summary>
internal sealed class OldFile : IDisposable
{
    public const string Organisation = "oud";
    private const long FirstVersion = 12345;
    private const string LargeTable = "trail_entry";
    private const int ManyRows = 60_000;
    private const int FewRows = 3;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opbouw-oud-");

    private OldFile() => Directory.CreateDirectory(Path.GetDirectoryName(Database)!);

    public string DataDirectory => folder.FullName;

    public string Database => Path.Combine(folder.FullName, "organisations", Organisation, "opbouw.db");

    public string Lock => Database + ".lock";

    /// <summary>The copy from before the migration, and what it is called while it is being made.</summary>
    public string CopyOfBefore => Database + $".before-{FirstVersion}";

    public string UnfinishedCopy => CopyOfBefore + ".tmp";

    public static async Task<OldFile> Make()
    {
        var file = new OldFile();
        await using var connection = Open(file.Database);
        await using var db = DbOn(connection);
        await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First(), TestContext.Current.CancellationToken);
        Execute(connection, "PRAGMA foreign_keys=OFF; PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; DROP TABLE IF EXISTS __EFMigrationsLock");
        foreach (var table in FileState.Of(connection).Columns.Keys)
            Fill(connection, table, table == LargeTable ? ManyRows : FewRows);
        Execute(connection, $"PRAGMA user_version={FirstVersion}; PRAGMA wal_checkpoint(TRUNCATE)");
        return file;
    }

    /// <summary>The tables of today, made in an empty file by EF Core's own means.</summary>
    public static async Task<FileState> Newest()
    {
        await using var connection = Open(":memory:");
        await using var db = DbOn(connection);
        await db.Database.MigrateAsync(TestContext.Current.CancellationToken);
        return FileState.Of(connection);
    }

    /// <summary>As it is on the disk at this moment, also when somebody was killed while writing it.</summary>
    public OldFile Copy()
    {
        var copy = new OldFile();
        foreach (var part in new[] { "", "-wal" }.Where(part => File.Exists(Database + part)))
            File.Copy(Database + part, copy.Database + part);
        return copy;
    }

    /// <summary>Looked at in a copy, so that looking mends nothing.</summary>
    /// <param name="like">Reads the tables and columns that were there then.</param>
    public FileState State(FileState? like = null)
    {
        using var copy = Copy();
        using var connection = Open(copy.Database);
        return FileState.Of(connection, like?.Columns);
    }

    public FileState StateOfCopyOfBefore(FileState like)
    {
        using var connection = Open(CopyOfBefore);
        return FileState.Of(connection, like.Columns);
    }

    /// <summary>Does half the work of the second version outside a transaction, as a house would that is killed on the way.</summary>
    public void MigrateHalf()
    {
        using var connection = Open(Database);
        using var db = DbOn(connection);
        var versions = db.Database.GetMigrations().ToList();
        var statements = db.GetService<IMigrator>().GenerateScript(versions[0], versions[1], MigrationsSqlGenerationOptions.NoTransactions).Split(";\n\n", StringSplitOptions.RemoveEmptyEntries);
        foreach (var statement in statements.Take(statements.Length / 2))
            Execute(connection, statement);
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>Row k has the same value in all its columns of one kind, so every reference leads to row k of the other table.</summary>
    private static void Fill(SqliteConnection connection, string table, int rows)
    {
        var columns = FileState.Read(connection, $"SELECT name, type FROM pragma_table_info('{table}')").Select(row => row.Split('|')).ToList();
        var values = columns.Select(column => column[1] switch
        {
            // The one list among the old columns that an upgrade reads.
            "TEXT" when column[0] == "permissions" => "'[\"oud\"]'",
            "INTEGER" => "k",
            "BLOB" => "CAST(printf('%032d', k) AS BLOB)",
            "REAL" => "k * 1.5",
            _ => "printf('%08X-0000-7000-8000-000000000000', k)",
        });
        Execute(connection, $"""
            INSERT INTO "{table}" ("{string.Join("\", \"", columns.Select(column => column[0]))}")
            WITH RECURSIVE n(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < {rows}) SELECT {string.Join(", ", values)} FROM n
            """);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        return connection;
    }

    private static SqliteOpbouwDb DbOn(SqliteConnection connection)
    {
        House.Open(OpbouwModules.All);
        return new SqliteOpbouwDb(new DbContextOptionsBuilder<SqliteOpbouwDb>().UseSqlite(connection).UseSnakeCaseNamingConvention().Options, new WorkContext());
    }
}
