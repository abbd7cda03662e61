using System.Data;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Opbouw.Shared.Persistence.Sqlite;

/// <summary>
/// Carries out all migrations inside the transaction that is open. EF Core's own executor refuses that when SQLite has to make a table
/// anew, and otherwise cuts such a migration in pieces: killed between two of them, a file is never whole again.
/// </summary>
/// <remarks>Foreign keys must be off before the transaction begins; inside one SQLite cannot switch them.</remarks>
public sealed class InOneTransaction : IMigrationCommandExecutor
{
    public void ExecuteNonQuery(IEnumerable<MigrationCommand> migrationCommands, IRelationalConnection connection)
    {
        foreach (var command in migrationCommands)
            command.ExecuteNonQuery(connection);
    }

    public async Task ExecuteNonQueryAsync(IEnumerable<MigrationCommand> migrationCommands, IRelationalConnection connection, CancellationToken cancellationToken = default)
    {
        foreach (var command in migrationCommands)
            await command.ExecuteNonQueryAsync(connection, cancellationToken: cancellationToken);
    }

    public int ExecuteNonQuery(
        IReadOnlyList<MigrationCommand> migrationCommands, IRelationalConnection connection, MigrationExecutionState executionState, bool commitTransaction, IsolationLevel? isolationLevel = null)
    {
        ExecuteNonQuery(migrationCommands, connection);
        return -1;
    }

    public async Task<int> ExecuteNonQueryAsync(
        IReadOnlyList<MigrationCommand> migrationCommands, IRelationalConnection connection, MigrationExecutionState executionState, bool commitTransaction,
        IsolationLevel? isolationLevel = null, CancellationToken cancellationToken = default)
    {
        await ExecuteNonQueryAsync(migrationCommands, connection, cancellationToken);
        return -1;
    }
}
