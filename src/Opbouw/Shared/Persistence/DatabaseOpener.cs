using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Opbouw.Shared.Backup;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence.Postgres;
using Opbouw.Shared.Persistence.Sqlite;
using Opbouw.Shared.Security;

namespace Opbouw.Shared.Persistence;

/// <summary>Opens an organisation's own database: an SQLite file, or a schema when PostgreSQL is configured.</summary>
public sealed class DatabaseOpener(IConfiguration configuration, DataDirectory directory, TimeProvider time, IServiceProvider services) : IAsyncDisposable
{
    private static readonly TimeSpan QuietAfter = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, SqliteFile> files = new();
    private readonly ConcurrentDictionary<string, PostgresSchema> schemas = new();
    private readonly ConcurrentDictionary<string, Lazy<Task>> ready = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> visited = new();
    private readonly NpgsqlDataSource? source = configuration["Opbouw:Postgres"] is { Length: > 0 } connectionString ? BuildSource(connectionString) : null;

    public bool UsesPostgres => source is not null;

    /// <summary>A context for reading, or, inside the write lane, on the lane's own connection.</summary>
    public OpbouwDb Open(WorkContext work)
    {
        if (work.Actor.Kind != ActorKind.House)
            visited[work.Organisation.Id] = time.GetUtcNow();
        OpbouwDb db = UsesPostgres
            ? new PostgresOpbouwDb(work.Lane?.Options ?? SchemaOf(work.Organisation).Options, work)
            : new SqliteOpbouwDb(work.Lane?.Options ?? FileOf(work.Organisation).ReadOptions, work);
        if (work.Lane?.Transaction is { } transaction)
        {
            db.Database.UseTransaction(transaction);
            db.Database.AutoSavepointsEnabled = false;
        }

        return db;
    }

    /// <summary>An organisation where nobody is about keeps no file open: the house looks now and then whether something is due, and closes the door again.</summary>
    public void CloseWhenQuiet(Organisation organisation)
    {
        if (!UsesPostgres && time.GetUtcNow() - visited.GetValueOrDefault(organisation.Id) > QuietAfter)
            FileOf(organisation).CloseForReading();
    }

    /// <summary>What was deleted also leaves the log beside an SQLite file. On PostgreSQL the server cleans up by itself (autovacuum).</summary>
    public Task ForgetDeletedAsync(Organisation organisation, CancellationToken ct) => UsesPostgres ? Task.CompletedTask : Task.Run(() =>
    {
        FileOf(organisation).CloseForReading();
        using var connection = FileOf(organisation).OpenForWriting();
        SqliteFile.Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE);");
    }, ct);

    internal IWriteLane NewLane(Organisation organisation) => UsesPostgres
        ? new PostgresWriteLane(SchemaOf(organisation))
        : new SqliteWriteLane(FileOf(organisation), time);

    /// <summary>Whether the database server answers; for SQLite there is none, and idle organisations stay closed.</summary>
    public async Task<bool> AnswersAsync(CancellationToken ct)
    {
        if (source is null)
            return true;
        try
        {
            await using var command = source.CreateCommand("SELECT 1");
            command.CommandTimeout = 3;
            return await command.ExecuteScalarAsync(ct) is not null;
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException)
        {
            return false;
        }
    }

    internal IDatabaseCopy NewCopy(Organisation organisation) => UsesPostgres
        ? new PostgresCopy(SchemaOf(organisation), time)
        : new SqliteCopy(FileOf(organisation), time);

    /// <summary>At first use: migrate when needed, then let the modules seed what a new organisation starts with.</summary>
    public Task EnsureReadyAsync(Organisation organisation, CancellationToken ct)
    {
        var preparing = ready.GetOrAdd(organisation.Id, _ => new Lazy<Task>(() => PrepareAsync(organisation)));
        if (preparing.Value.IsFaulted)
            ready.TryRemove(organisation.Id, out _);
        return preparing.Value.IsCompletedSuccessfully ? Task.CompletedTask : preparing.Value.WaitAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (source is not null)
            await source.DisposeAsync();
    }

    private Task PrepareAsync(Organisation organisation) => UsesPostgres
        ? new PostgresMigration(SchemaOf(organisation), services).RunAsync(organisation)
        : new SqliteMigration(FileOf(organisation), services).RunAsync(organisation);

    private SqliteFile FileOf(Organisation organisation) => files.GetOrAdd(organisation.Id, id => new SqliteFile(directory.DatabaseOf(id)));

    private PostgresSchema SchemaOf(Organisation organisation) => schemas.GetOrAdd(organisation.Id, id => new PostgresSchema(source!, "org_" + id));

    private static NpgsqlDataSource BuildSource(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { ConnectionLifetime = 900, NoResetOnClose = false };
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }
}
