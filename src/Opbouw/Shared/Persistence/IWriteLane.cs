using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Opbouw.Shared.Persistence;

/// <summary>One organisation's writes, in order. SQLite: one connection with group commit. PostgreSQL: a transaction each, with retry.</summary>
public interface IWriteLane : IAsyncDisposable
{
    Task<T> RunAsync<T>(Func<LaneConnection, CancellationToken, Task<(T Result, bool Keep)>> work, CancellationToken ct);
}

/// <summary>The lane's own connection, and the transaction that all work in it shares.</summary>
public sealed record LaneConnection(DbContextOptions Options, DbTransaction? Transaction);
