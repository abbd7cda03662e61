using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Opbouw.Shared.Persistence.Postgres;

/// <summary>
/// A transaction per piece of work. When two touch the same rows the later one is done again from the start; so is work whose connection broke:
/// was it kept after all, then its receipt answers.
/// </summary>
internal sealed class PostgresWriteLane(PostgresSchema schema) : IWriteLane
{
    private const int MostTries = 6;

    public async Task<T> RunAsync<T>(Func<LaneConnection, CancellationToken, Task<(T Result, bool Keep)>> work, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(work, ct);
            }
            catch (Exception exception) when (attempt < MostTries && (IsCollision(exception) || StorageTrouble.IsLost(exception)))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(5, 20 * attempt)), ct);
            }
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<T> TryAsync<T>(Func<LaneConnection, CancellationToken, Task<(T Result, bool Keep)>> work, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        var options = new DbContextOptionsBuilder<PostgresOpbouwDb>().UseNpgsql(connection).WithHouseRules();
        var (result, keep) = await work(new LaneConnection(options, transaction), ct);
        if (keep)
            await transaction.CommitAsync(ct);
        return result;
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken ct)
    {
        var connection = await schema.Source.OpenConnectionAsync(ct);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name of a schema can not be a parameter; its shape is checked when the organisation is registered.
        command.CommandText = $"SET search_path TO \"{schema.Name}\"";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(ct);
        return connection;
    }

    /// <summary>Also a unique violation: the same form sent twice at the same moment meets itself; the second try finds the receipt.</summary>
    private static bool IsCollision(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => true,
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation } => true,
        { InnerException: { } inner } => IsCollision(inner),
        _ => false,
    };
}
