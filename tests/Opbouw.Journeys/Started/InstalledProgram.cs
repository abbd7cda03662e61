using System.Diagnostics;
using System.Text.Json.Nodes;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Journeys.Started;

/// <summary>What an administrator installs: made by tools/package once for all who look at it, and unpacked as dpkg does it.</summary>
public sealed class UnpackedPackage : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opbouw-package-");

    public string Packages => Path.Combine(folder.FullName, "packages");

    public string Root => Path.Combine(folder.FullName, "root");

    public string Debian => Directory.EnumerateFiles(Packages, "*.deb").Single();

    public async ValueTask InitializeAsync()
    {
        await Do("bash", Path.Combine(RepositoryRoot.Folder, "tools", "package"), Packages);
        await Do("dpkg-deb", "-x", Debian, Root);
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task Do(string program, params string[] arguments)
    {
        var (exitCode, said) = await RunningProgram.RunAsync(new ProcessStartInfo(program, arguments) { Environment = { ["CI"] = "" } });
        Assert.True(exitCode == 0, $"{program}: {said}");
    }
}

[CollectionDefinition(Name)]
public sealed class Installed : ICollectionFixture<UnpackedPackage>
{
    public const string Name = "Installed";
}

/// <summary>
/// The program of the package on a machine where nothing is yet, started with the file with settings that came along. Only what that file
/// must say about this machine is filled in.
/// </summary>
public sealed class InstalledProgram(UnpackedPackage package) : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opbouw-installed-");

    public Uri Address { get; } = RunningProgram.FreeAddress();

    public string Database => Path.Combine(folder.FullName, "data", "organisations", "opbouw", "opbouw.db");

    public RunningProgram Program { get; private set; } = null!;

    private string Settings => Path.Combine(folder.FullName, "opbouw.json");

    public async ValueTask InitializeAsync()
    {
        var settings = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(package.Root, "etc", "opbouw", "opbouw.json")))!;
        settings["Urls"] = Address.GetLeftPart(UriPartial.Authority);
        settings["Opbouw"]!["DataDirectory"] = Directory.CreateDirectory(Path.Combine(folder.FullName, "data")).FullName;
        settings["Opbouw"]![nameof(Address)] = Address.GetLeftPart(UriPartial.Authority);
        settings["Opbouw"]!["Backup"]!["Folder"] = Path.Combine(folder.FullName, "backups");
        await File.WriteAllTextAsync(Settings, settings.ToJsonString());
        await StartAsync();
    }

    public async Task StartAsync() => Program = await RunningProgram.StartAsync(Command(), Address);

    /// <summary><c>opbouw COMMAND</c>, from a folder that is not the program's.</summary>
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
        var start = new ProcessStartInfo(Path.Combine(package.Root, "opt", "opbouw", "Opbouw"), command) { WorkingDirectory = folder.FullName };
        start.Environment.Clear();
        start.Environment["OPBOUW_SETTINGS"] = Settings;
        start.Environment["PATH"] = "/usr/bin:/bin";
        return start;
    }
}
