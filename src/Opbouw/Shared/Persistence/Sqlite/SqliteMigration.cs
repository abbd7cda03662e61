using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;

namespace Opbouw.Shared.Persistence.Sqlite;

/// <summary>
/// Brings a file to today's version and survives a kill at any moment: one process at a time (a lock file), a copy first, and the version
/// number last. A start reads only that number.
/// </summary>
internal sealed class SqliteMigration(SqliteFile file, IServiceProvider services)
{
    public async Task RunAsync(Organisation organisation)
    {
        using var _ = await TakeLockAsync();
        using var connection = file.OpenForWriting();
        var work = new WorkContext();
        work.WorkFor(organisation, Security.Actor.House);
        var options = SqliteFile.OptionsFor(connection);
        work.EnterLane(new LaneConnection(options, Transaction: null));
        await using var db = new SqliteOpbouwDb(options, work);

        var target = ModelVersion.Of(db);
        var current = Convert.ToInt64(SqliteFile.Scalar(connection, "PRAGMA user_version"), CultureInfo.InvariantCulture);
        if (current == target)
            return;

        if (current != 0)
            Copy(connection, current);
        ForgetInterruptedLock(connection);
        await db.Database.MigrateAsync();
        Check(connection);
        await NewOrganisation.SeedAsync(services, work, db);
        SqliteFile.Execute(connection, FormattableString.Invariant($"PRAGMA user_version={target}"));
    }

    /// <summary>The operating system frees this lock when a process dies, however it dies.</summary>
    private async Task<FileStream> TakeLockAsync()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(file.Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 600)
            {
                await Task.Delay(100);
            }
        }
    }

    private void Copy(SqliteConnection connection, long version)
    {
        var copy = FormattableString.Invariant($"{file.Path}.before-{version}");
        var unfinished = copy + ".tmp";
        File.Delete(unfinished);
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "VACUUM INTO $copy";
            command.Parameters.AddWithValue("$copy", unfinished);
            command.ExecuteNonQuery();
        }

        File.Move(unfinished, copy, overwrite: true);
    }

    /// <summary>After a kill EF Core's own lock row stays behind and the next migration would wait for ever.</summary>
    private static void ForgetInterruptedLock(SqliteConnection connection) =>
        SqliteFile.Execute(connection, "DROP TABLE IF EXISTS __EFMigrationsLock");

    private static void Check(SqliteConnection connection)
    {
        if (SqliteFile.Scalar(connection, "PRAGMA quick_check") is not "ok")
            throw new InvalidOperationException("De database is beschadigd geraakt. Zet de kopie van voor de migratie terug.");
        if (SqliteFile.Scalar(connection, "PRAGMA foreign_key_check") is not null)
            throw new InvalidOperationException("De migratie liet losse verwijzingen achter. Zet de kopie van voor de migratie terug.");
    }
}
