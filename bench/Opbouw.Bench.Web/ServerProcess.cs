using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Opbouw.Bench.Web;

/// <summary>A program that answers over HTTP, as a process of its own on the loopback address, so that its processor time is its own too.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    private readonly Process process;
    private readonly StringBuilder said = new();

    private ServerProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to the whole first page.</summary>
    public TimeSpan UntilFirstPage { get; private set; }

    public TimeSpan ProcessorUntilFirstPage { get; private set; }

    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public double WorkingSetMegabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>How many open files of the process have this in their name.</summary>
    public int OpenFiles(string part) => Directory.EnumerateFileSystemEntries($"/proc/{process.Id}/fd")
        .Count(file => new FileInfo(file).LinkTarget is { } target && target.Contains(part, StringComparison.Ordinal));

    public static Task<ServerProcess> HelloAsync() => StartAsync(typeof(ServerProcess).Assembly.Location, Hello.Name);

    public static async Task<ServerProcess> StartAsync(string program, params string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(program)!,
        };
        foreach (var argument in (string[])[program, .. arguments, "--urls", address.GetLeftPart(UriPartial.Authority)])
            start.ArgumentList.Add(argument);
        var watch = Stopwatch.StartNew();
        var server = new ServerProcess(Process.Start(start)!, address);
        await server.WaitForFirstPageAsync(watch);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var term = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await term.WaitForExitAsync();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private async Task WaitForFirstPageAsync(Stopwatch watch)
    {
        using var visitor = new HttpClient { BaseAddress = Address };
        while (true)
        {
            try
            {
                using var answer = await visitor.GetAsync("/");
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                (UntilFirstPage, ProcessorUntilFirstPage) = (watch.Elapsed, Processor);
                return;
            }
            catch (HttpRequestException exception) when (exception.InnerException is SocketException)
            {
                if (process.HasExited || watch.Elapsed > Patience)
                    throw new InvalidOperationException($"The program does not answer. It said:\n{said}");
                await Task.Delay(10);
            }
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (said)
            said.AppendLine(line.Data);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
