using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Keys;

/// <summary>
/// Where data keys lie: a store of its own, so that a copy of the database holds no key and destroying a key here erases text everywhere.
/// A file <c>sleutels.db</c> per organisation (<c>Opbouw:Keys:Folder</c>), or another PostgreSQL server than the one with the text (<c>Opbouw:Keys:Postgres</c>).
/// </summary>
public sealed class KeyStore : IAsyncDisposable
{
    public const string FileName = "sleutels.db";

    private readonly string folder;
    private readonly NpgsqlDataSource? server;
    private readonly ConcurrentDictionary<string, Lazy<Task>> ready = new();

    public KeyStore(IConfiguration configuration, DataDirectory directory)
    {
        folder = configuration["Opbouw:Keys:Folder"] is { Length: > 0 } chosen ? Path.GetFullPath(chosen) : directory.Organisations;
        if (configuration["Opbouw:Keys:Postgres"] is not { Length: > 0 } connection)
            return;
        RefuseSamePlace(connection, configuration["Opbouw:Postgres"]);
        server = NpgsqlDataSource.Create(connection);
    }

    /// <summary>Null when the keys lie on a server.</summary>
    public string? FileOf(string organisation) => server is null ? Path.Combine(folder, organisation, FileName) : null;

    /// <summary>An open connection to the keys of one organisation; its tables are there.</summary>
    internal async Task<DbConnection> OpenAsync(string organisation, CancellationToken ct)
    {
        await ready.GetOrAdd(organisation, id => new Lazy<Task>(() => PrepareAsync(id))).Value.WaitAsync(ct);
        return await ConnectAsync(organisation, ct);
    }

    /// <summary>A copy over the one that was there; nothing when the keys lie on a server, which copies them itself.</summary>
    public async Task CopyAsync(string organisation, string file, CancellationToken ct)
    {
        if (server is not null)
            return;
        var fresh = file + ".nieuw";
        File.Delete(fresh);
        await using (var keys = await OpenAsync(organisation, ct))
            await Sql.RunAsync(keys, "VACUUM INTO @file", ct, ("@file", fresh));
        File.Move(fresh, file, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
    }

    private async Task<DbConnection> ConnectAsync(string organisation, CancellationToken ct)
    {
        if (server is not null)
        {
            var remote = await server.OpenConnectionAsync(ct);
            await Sql.RunAsync(remote, $"SET search_path TO \"keys_{organisation}\"", ct);
            return remote;
        }

        var local = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = FileOf(organisation),
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = 10,
        }.ConnectionString);
        await local.OpenAsync(ct);

        // No write-ahead log: a key that is destroyed must not go on living in a file beside this one.
        await Sql.RunAsync(local, "PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; PRAGMA secure_delete=ON;", ct);
        return local;
    }

    private async Task PrepareAsync(string organisation)
    {
        if (server is not null)
        {
            await using var remote = await server.OpenConnectionAsync();
            await Sql.RunAsync(remote, $"CREATE SCHEMA IF NOT EXISTS \"keys_{organisation}\"", CancellationToken.None);
        }
        else
        {
            Directory.CreateDirectory(Path.GetDirectoryName(FileOf(organisation)!)!);
        }

        await using var connection = await ConnectAsync(organisation, CancellationToken.None);
        await Sql.RunAsync(connection, $"""
            CREATE TABLE IF NOT EXISTS data_key (subject TEXT PRIMARY KEY, wrapped {(server is null ? "BLOB" : "BYTEA")} NOT NULL, wrapped_by TEXT NOT NULL, made_at BIGINT NOT NULL);
            CREATE TABLE IF NOT EXISTS destroyed_key (subject TEXT PRIMARY KEY, at BIGINT NOT NULL);
            CREATE TABLE IF NOT EXISTS struck_words (record TEXT NOT NULL, hash TEXT NOT NULL, words BIGINT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (record, hash));
            """, CancellationToken.None);
    }

    /// <summary>One server for both would put keys and text in the same copies.</summary>
    private static void RefuseSamePlace(string keys, string? text)
    {
        var (one, other) = (new NpgsqlConnectionStringBuilder(keys), new NpgsqlConnectionStringBuilder(text ?? ""));
        if (one.Host == other.Host && one.Port == other.Port && one.Database == other.Database)
            throw new InvalidOperationException("Opbouw:Keys:Postgres wijst naar dezelfde database als Opbouw:Postgres. Sleutels liggen nooit bij de tekst: kies een andere server.");
    }
}
