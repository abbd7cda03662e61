using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Opbouw.Shared.Persistence.Sqlite;

/// <summary>
/// Group commit: work runs one after another on one connection, each in a savepoint, and is committed when the queue is empty or after
/// 64 pieces. Everybody gets an answer after the commit; a failed commit fails all of them. Ten times the writes of a connection each.
/// </summary>
internal sealed class SqliteWriteLane : IWriteLane
{
    private const int LargestGroup = 64;
    private static readonly TimeSpan IdleBeforeClosing = TimeSpan.FromSeconds(30);

    private readonly SqliteFile file;
    private readonly TimeProvider time;
    private readonly Channel<Piece> queue = Channel.CreateBounded<Piece>(4096);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task loop;

    public SqliteWriteLane(SqliteFile file, TimeProvider time)
    {
        this.file = file;
        this.time = time;
        loop = Task.Run(RunLoopAsync);
    }

    public async Task<T> RunAsync<T>(Func<LaneConnection, CancellationToken, Task<(T Result, bool Keep)>> work, CancellationToken ct)
    {
        var piece = new Piece<T>(work);
        await queue.Writer.WriteAsync(piece, ct);
        return await piece.Answer.Task;
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
        stopping.Dispose();
    }

    private async Task RunLoopAsync()
    {
        SqliteConnection? connection = null;
        DbContextOptions? options = null;
        while (await WaitForWorkAsync(connection is null ? Timeout.InfiniteTimeSpan : IdleBeforeClosing) is { } hasWork)
        {
            if (!hasWork)
            {
                connection?.Dispose();
                connection = null;
                continue;
            }

            try
            {
                if (connection is null)
                {
                    connection = file.OpenForWriting();
                    options = SqliteFile.OptionsFor(connection);
                }
            }
            catch (SqliteException exception)
            {
                FailWaiting(exception);
                continue;
            }

            if (!await RunGroupAsync(connection, options!))
            {
                connection.Dispose();
                connection = null;
            }
        }

        connection?.Dispose();
    }

    /// <returns>true: there is work; false: idle for a while; null: the lane is closing.</returns>
    private async Task<bool?> WaitForWorkAsync(TimeSpan patience)
    {
        using var timeout = new CancellationTokenSource(patience, time);
        try
        {
            return await queue.Reader.WaitToReadAsync(timeout.Token) ? true : null;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <returns>false when the connection can no longer be trusted.</returns>
    private async Task<bool> RunGroupAsync(SqliteConnection connection, DbContextOptions options)
    {
        var group = new List<Piece>();
        try
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var lane = new LaneConnection(options, transaction);
            while (group.Count < LargestGroup && queue.Reader.TryRead(out var piece))
            {
                group.Add(piece);
                transaction.Save("piece");
                var keep = await piece.RunAsync(lane, stopping.Token);
                if (!keep)
                    transaction.Rollback("piece");
                transaction.Release("piece");
            }

            transaction.Commit();
        }
        catch (Exception exception)
        {
            // Whatever it is (disk full, a file gone): nobody in this group may believe that the change was kept.
            foreach (var piece in group)
                piece.Fail(exception);
            return false;
        }

        foreach (var piece in group)
            piece.Succeed();
        return true;
    }

    private void FailWaiting(Exception exception)
    {
        while (queue.Reader.TryRead(out var piece))
            piece.Fail(exception);
    }

    private abstract class Piece
    {
        public abstract Task<bool> RunAsync(LaneConnection lane, CancellationToken ct);

        public abstract void Succeed();

        public abstract void Fail(Exception exception);
    }

    private sealed class Piece<T>(Func<LaneConnection, CancellationToken, Task<(T Result, bool Keep)>> work) : Piece
    {
        private T? result;
        private Exception? failure;

        public TaskCompletionSource<T> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async Task<bool> RunAsync(LaneConnection lane, CancellationToken ct)
        {
            try
            {
                (result, var keep) = await work(lane, ct);
                return keep;
            }
            catch (Exception exception) when (StorageTrouble.Of(exception) is null)
            {
                // A mistake in one piece undoes that piece only; the others in the group go on.
                failure = exception;
                return false;
            }
        }

        public override void Succeed()
        {
            if (failure is null)
                Answer.TrySetResult(result!);
            else
                Answer.TrySetException(failure);
        }

        public override void Fail(Exception exception) => Answer.TrySetException(failure ?? exception);
    }
}
