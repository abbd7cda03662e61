using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Opbouw.Journeys.Fixtures;

namespace Opbouw.Journeys.Started;

/// <summary>The program as <c>./do run</c> starts it: a process of its own, from the clone, in production, with no help of a test host.</summary>
public sealed class RunningProgram : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opbouw-started-");
    private Process? process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    public async ValueTask InitializeAsync()
    {
        process = Process.Start(new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = RepositoryRoot.Folder,
            RedirectStandardOutput = true,
            Environment = { ["Opbouw__DataDirectory"] = folder.FullName, ["Opbouw__Postgres"] = "", ["ASPNETCORE_ENVIRONMENT"] = "Production" },
            ArgumentList = { Program(), "--demo", "--size", "small", "--urls", Address.ToString() },
        })!;
        _ = process.StandardOutput.ReadToEndAsync();
        using var client = new HttpClient { BaseAddress = Address };
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromMinutes(2); await Task.Delay(200))
        {
            Assert.False(process.HasExited, "The program stopped before it opened.");
            try
            {
                await client.GetAsync(new Uri("/", UriKind.Relative));
                return;
            }
            catch (HttpRequestException)
            {
                // Not open yet.
            }
        }
        Assert.Fail("The program did not open within two minutes.");
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
        process?.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>What the build of the product made, of the same configuration as these tests.</summary>
    private static string Program()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(RepositoryRoot.Folder, "src", "Opbouw", "bin", here.Parent!.Name, here.Name, "Opbouw.dll");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
