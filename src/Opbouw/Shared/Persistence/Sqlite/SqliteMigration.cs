using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;

namespace Opbouw.Shared.Persistence.Sqlite;

/// <summary>
/// Brings a file to today's version. Killed at any moment it is the old file still, whole: one process at a time (a lock file), and all
/// migrations, what the modules add and the version number in one transaction. The copy from before is for people. A start reads only
/// the number.
/// </summary>
internal sealed class SqliteMigration(SqliteFile file, IServiceProvider services)
{
    public async Task RunAsync(Organisation organisation)
    {
        using var _ = await TakeLockAsync();
        using var connection = file.OpenForWriting();
        var work = new WorkContext();
        work.WorkFor(organisation, Security.Actor.House);
        await using var db = new SqliteOpbouwDb(SqliteFile.OptionsForMigration(connection), work);
        var target = ModelVersion.Of(db);
        var current = Convert.ToInt64(SqliteFile.Scalar(connection, "PRAGMA user_version"), CultureInfo.InvariantCulture);
        if (current == target)
            return;
        await ModelVersion.RefuseNewerAsync(db);
        if (current != 0)
            Copy(connection, current);

        // To change a table SQLite makes it anew; with foreign keys on, what points at the old one would go with it. Off works out here only.
        SqliteFile.Execute(connection, "PRAGMA foreign_keys=OFF");
        using var transaction = connection.BeginTransaction(deferred: false);
        work.EnterLane(new LaneConnection(SqliteFile.OptionsForMigration(connection), transaction));
        db.Database.UseTransaction(transaction);
        db.Database.AutoSavepointsEnabled = false;
        await db.Database.MigrateAsync();
        await NewOrganisation.SeedAsync(services, work, db);
        Check(connection);
        SqliteFile.Execute(connection, FormattableString.Invariant($"PRAGMA user_version={target}"));
        transaction.Commit();
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

    private static void Check(SqliteConnection connection)
    {
        if (SqliteFile.Scalar(connection, "PRAGMA quick_check") is not "ok")
            throw new InvalidOperationException("De database is beschadigd. Er is niets veranderd. Zet een kopie terug.");
        if (SqliteFile.Scalar(connection, "PRAGMA foreign_key_check") is not null)
            throw new InvalidOperationException("De migratie zou losse verwijzingen achterlaten. Er is niets veranderd.");
    }
}
