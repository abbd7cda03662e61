using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Journeys.Started;

/// <summary>The program as a process of its own, with no help of a test host.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly ConcurrentQueue<string> said = new();

    private RunningProgram(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        process = Process.Start(start)!;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>An address on this machine where nobody listens yet.</summary>
    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    /// <summary>Answers when the program gives its first page.</summary>
    public static async Task<RunningProgram> StartAsync(ProcessStartInfo start, Uri address)
    {
        var program = new RunningProgram(start);
        using var client = new HttpClient { BaseAddress = address };
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(200))
        {
            Assert.False(program.process.HasExited, $"The program stopped before it opened: {string.Join('\n', program.said)}");
            try
            {
                await client.GetAsync(new Uri("/", UriKind.Relative));
                return program;
            }
            catch (HttpRequestException)
            {
                // Not open yet.
            }
        }

        await program.DisposeAsync();
        throw new TimeoutException("The program did not open within two minutes.");
    }

    /// <summary>A command that ends by itself.</summary>
    public static async Task<(int ExitCode, string Said)> RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said + await errors);
    }

    /// <summary>Waits for a line of the log with this in it.</summary>
    public async Task<string> Line(string part)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(100))
        {
            if (said.FirstOrDefault(line => line.Contains(part, StringComparison.Ordinal)) is { } line)
                return line;
        }

        throw new TimeoutException($"The program did not say {part}. It said: {string.Join('\n', said)}");
    }

    /// <summary>Stops it as a service is stopped.</summary>
    public async Task StopAsync()
    {
        if (!process.HasExited)
        {
            using var term = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await term.WaitForExitAsync();
            await process.WaitForExitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        process.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
            said.Enqueue(text);
    }
}

/// <summary>The demo as <c>./do run</c> starts it: from the clone, in production.</summary>
public sealed class StartedDemo : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opbouw-started-");
    private RunningProgram? program;

    public Uri Address { get; } = RunningProgram.FreeAddress();

    public async ValueTask InitializeAsync() => program = await RunningProgram.StartAsync(
        new ProcessStartInfo("dotnet", [Program(), "--demo", "--size", "small", "--urls", Address.ToString()])
        {
            WorkingDirectory = RepositoryRoot.Folder,
            Environment = { ["Opbouw__DataDirectory"] = folder.FullName, ["Opbouw__Postgres"] = "", ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        },
        Address);

    public async ValueTask DisposeAsync()
    {
        if (program is not null)
            await program.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>What the build of the product made, of the same configuration as these tests.</summary>
    private static string Program()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(RepositoryRoot.Folder, "src", "Opbouw", "bin", here.Parent!.Name, here.Name, "Opbouw.dll");
    }
}
