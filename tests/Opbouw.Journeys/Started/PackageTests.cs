using System.Diagnostics;
using System.Net;

namespace Opbouw.Journeys.Started;

/// <summary>What an administrator installs, on an empty machine.</summary>
[Collection(Installed.Name)]
public sealed class PackageTests(UnpackedPackage package, InstalledProgram installed) : IClassFixture<InstalledProgram>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Installed_program_offers_its_one_time_link_and_serves_every_file()
    {
        using var client = new HttpClient { BaseAddress = installed.Address };
        Assert.StartsWith(installed.Address.GetLeftPart(UriPartial.Authority) + "/inrichten?code=", (await installed.Program.Line("/inrichten?code=")).Trim(), StringComparison.Ordinal);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await client.GetStringAsync("/", Ct));
        var files = page.QuerySelectorAll("link[href], script[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).Where(path => path.StartsWith('/')).ToList();
        Assert.True(files.Count >= 3);
        foreach (var file in files)
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(file, Ct)).StatusCode);
    }

    [Fact]
    public async Task Key_copy_and_check_are_commands_beside_the_running_program()
    {
        Assert.Contains("Sleutel", (await installed.Opbouw("backup", "key", "sleutel.pem")).Said, StringComparison.Ordinal);
        var (exitCode, said) = await installed.Opbouw("backup", "kopie.opbouw");
        Assert.True(exitCode == 0, said);

        Assert.Contains("goed   Database", (await installed.Opbouw("check")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Package_brings_the_service_its_settings_and_nothing_of_the_workshop()
    {
        var files = Directory.EnumerateFiles(package.Root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(package.Root, file)).ToList();

        Assert.Contains("usr/lib/systemd/system/opbouw.service", files);
        Assert.Contains("usr/bin/opbouw", files);
        Assert.DoesNotContain(files, file => Path.GetExtension(file) is ".pdb" or ".xml" or ".db" or ".cs" or ".pem");
        var (exitCode, said) = await RunningProgram.RunAsync(new ProcessStartInfo("dpkg-deb", ["--field", package.Debian, "Depends"]));
        Assert.True(exitCode == 0, said);
        Assert.Contains("libicu", said, StringComparison.Ordinal);
        var listed = (await RunningProgram.RunAsync(new ProcessStartInfo("dpkg-deb", ["--contents", package.Debian]))).Said.Split('\n');
        Assert.StartsWith("-rw-r----- root/root", listed.Single(line => line.EndsWith("/opbouw.json", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.StartsWith("-rwxr-xr-x root/root", listed.Single(line => line.EndsWith("/opt/opbouw/Opbouw", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_for_the_container_holds_the_same_program()
    {
        var folder = Directory.CreateDirectory(Path.Combine(package.Packages, "unpacked"));
        var (exitCode, said) = await RunningProgram.RunAsync(new ProcessStartInfo("tar", ["-xzf", Directory.EnumerateFiles(package.Packages, "*.tar.gz").Single(), "-C", folder.FullName]));
        Assert.True(exitCode == 0, said);

        Assert.Equal(
            await File.ReadAllBytesAsync(Path.Combine(package.Root, "opt", "opbouw", "Opbouw.dll"), Ct),
            await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "opbouw", "Opbouw.dll"), Ct));
        Assert.True(File.Exists(Path.Combine(folder.FullName, "opbouw", "packaging", "opbouw.service")));
    }
}
