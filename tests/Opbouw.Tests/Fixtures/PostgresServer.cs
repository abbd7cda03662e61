using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Opbouw.Tests.Fixtures;

/// <summary>
/// A PostgreSQL of our own in a temporary folder, on the loopback address, started at the first question and shared by all tests of this run.
/// A small shell keeps watch: when this process ends, also by a crash, its standard input closes and the shell stops the server and removes the folder.
/// </summary>
public static class PostgresServer
{
    private static readonly Lazy<Task<string?>> Started = new(StartAsync);

    // Held for as long as we run: when it is collected its standard input closes and the server stops.
    private static Process? keeper;

    /// <summary>How to reach it; null when this machine has no PostgreSQL (./do test installs it).</summary>
    public static Task<string?> FindAsync() => Started.Value;

    private static async Task<string?> StartAsync()
    {
        if (FindBinaries() is not { } binaries) return null;
        var port = FreePort();
        keeper = Process.Start(Keeper(binaries, port))!;
        var connectionString = $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Maximum Pool Size=20";
        await WaitUntilItAnswersAsync(connectionString, keeper);
        return connectionString;
    }

    private static ProcessStartInfo Keeper(string binaries, int port)
    {
        var asPostgres = Environment.UserName == "root";
        var start = new ProcessStartInfo(asPostgres ? "runuser" : "/bin/sh") { RedirectStandardInput = true, WorkingDirectory = Path.GetTempPath() };
        var arguments = asPostgres ? new[] { "-u", "postgres", "--", "/bin/sh", "-c", KeepWatch } : ["-c", KeepWatch];
        foreach (var argument in arguments.Append("keeper").Append(binaries).Append($"{port}"))
            start.ArgumentList.Add(argument);
        return start;
    }

    private const string KeepWatch = """
        set -e
        trap '' INT
        umask 077
        folder=$(mktemp -d /tmp/opbouw-postgres.XXXXXX)
        trap 'rm -rf "$folder"' EXIT
        "$1/initdb" --no-sync --auth=trust --username=postgres --encoding=UTF8 --locale=C.UTF-8 --pgdata="$folder/data" > "$folder/initdb.log" 2>&1
        "$1/postgres" -D "$folder/data" -p "$2" -c listen_addresses=127.0.0.1 -c unix_socket_directories="$folder" -c max_connections=300 \
          -c fsync=off -c synchronous_commit=off -c full_page_writes=off > "$folder/server.log" 2>&1 < /dev/null &
        server=$!
        cat > /dev/null
        kill -TERM "$server"
        kill -INT "$server" || true
        wait "$server" || true
        """;

    private static async Task WaitUntilItAnswersAsync(string connectionString, Process keeper)
    {
        for (var patience = Stopwatch.StartNew(); ;)
        {
            try
            {
                await using var connection = new NpgsqlConnection(connectionString);
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (!keeper.HasExited && patience.Elapsed < TimeSpan.FromMinutes(1))
            {
                await Task.Delay(50);
            }
        }
    }

    private static string? FindBinaries() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
            : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
