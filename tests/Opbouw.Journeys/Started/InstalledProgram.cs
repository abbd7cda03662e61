using System.Diagnostics;
using System.Text.Json.Nodes;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Journeys.Started;

/// <summary>
/// What an administrator installs: made by tools/package, unpacked on an empty machine as dpkg does it, and started from the folder that belongs to root
/// with the file with settings that came along. Only what the file must say about this machine is filled in.
/// </summary>
public sealed class InstalledProgram : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opbouw-installed-");

    public Uri Address { get; } = RunningProgram.FreeAddress();

    public string Packages => Path.Combine(folder.FullName, "packages");

    public string Root => Path.Combine(folder.FullName, "root");

    public string Data => Path.Combine(folder.FullName, "data");

    public string Settings => Path.Combine(Root, "etc", "opbouw", "opbouw.json");

    public RunningProgram Program { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Do("bash", Path.Combine(RepositoryRoot.Folder, "tools", "package"), Packages);
        await Do("dpkg-deb", "-x", Directory.EnumerateFiles(Packages, "*.deb").Single(), Root);
        Directory.CreateDirectory(Data);
        var settings = JsonNode.Parse(await File.ReadAllTextAsync(Settings))!;
        settings["Urls"] = Address.GetLeftPart(UriPartial.Authority);
        settings["Opbouw"]!["DataDirectory"] = Data;
        settings["Opbouw"]![nameof(Address)] = Address.GetLeftPart(UriPartial.Authority);
        settings["Opbouw"]!["Backup"]!["Folder"] = Path.Combine(folder.FullName, "backups");
        await File.WriteAllTextAsync(Settings, settings.ToJsonString());
        await StartAsync();
    }

    public async Task StartAsync() => Program = await RunningProgram.StartAsync(Command(), Address);

    /// <summary><c>opbouw COMMAND</c>, from any folder.</summary>
    public Task<(int ExitCode, string Said)> Opbouw(params string[] command) => RunningProgram.RunAsync(Command(command));

    public async ValueTask DisposeAsync()
    {
        if (Program is not null)
            await Program.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>Only what a service gets: nothing of these tests.</summary>
    private ProcessStartInfo Command(params string[] command)
    {
        var start = new ProcessStartInfo(Path.Combine(Root, "opt", "opbouw", "Opbouw"), command) { WorkingDirectory = folder.FullName };
        start.Environment.Clear();
        start.Environment["OPBOUW_SETTINGS"] = Settings;
        start.Environment["PATH"] = "/usr/bin:/bin";
        return start;
    }

    private static async Task Do(string program, params string[] arguments)
    {
        var (exitCode, said) = await RunningProgram.RunAsync(new ProcessStartInfo(program, arguments) { Environment = { ["CI"] = "" } });
        Assert.True(exitCode == 0, $"{program}: {said}");
    }
}
