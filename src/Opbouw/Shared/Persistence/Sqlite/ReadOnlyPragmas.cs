using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Opbouw.Shared.Persistence.Sqlite;

/// <summary>Makes a pooled connection refuse to write.</summary>
internal sealed class ReadOnlyPragmas : DbConnectionInterceptor
{
    public static readonly ReadOnlyPragmas Instance = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite has no asynchronous input and output; the asynchronous call would only cost a task.
        Set(connection);
        return Task.CompletedTask;
    }

    private static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA query_only=ON;";
        command.ExecuteNonQuery();
    }
}
