using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Backup;
using Opbouw.Shared.Organisations;

namespace Opbouw.Shared.Persistence.Sqlite;

/// <summary>A file copied by SQLite itself, in one reading transaction: writers go on, and the copy is as it was at one moment.</summary>
internal sealed class SqliteCopy(SqliteFile file, TimeProvider time) : IDatabaseCopy
{
    private const string Name = "opbouw.db";

    public string Kind => "sqlite";

    public Task<string?> NewestMigrationAsync(CancellationToken ct)
    {
        if (!File.Exists(file.Path))
            return Task.FromResult<string?>(null);
        using var connection = file.OpenForReading();
        return Task.FromResult((string?)SqliteFile.Scalar(connection, "SELECT max(migration_id) FROM \"__EFMigrationsHistory\""));
    }

    public bool Knows(string migration)
    {
        using var db = new SqliteOpbouwDb(file.ReadOptions, new WorkContext());
        return db.Database.GetMigrations().Contains(migration);
    }

    public async Task CopyToAsync(string folder, CancellationToken ct)
    {
        await using var connection = file.OpenForReading();
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $copy";
        command.Parameters.AddWithValue("$copy", Path.Combine(folder, Name));
        await Task.Run(command.ExecuteNonQuery, ct);
    }

    public Task<string?> PutBackAsync(string folder, string migration, CancellationToken ct)
    {
        var copy = Path.Combine(folder, Name);
        Check(copy);
        SqliteConnection.ClearAllPools();
        string? before = null;
        if (File.Exists(file.Path))
        {
            before = string.Create(CultureInfo.InvariantCulture, $"{file.Path}.before-restore-{time.GetUtcNow():yyyyMMdd-HHmmss}");
            foreach (var part in new[] { "", "-wal", "-shm" }.Where(part => File.Exists(file.Path + part)))
                File.Move(file.Path + part, before + part);
        }

        File.Move(copy, file.Path);
        return Task.FromResult(before);
    }

    private static void Check(string copy)
    {
        if (!File.Exists(copy))
            throw SealedFile.Half();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        connection.Open();
        if (SqliteFile.Scalar(connection, "PRAGMA quick_check") is not "ok")
            throw SealedFile.Half();
    }
}
