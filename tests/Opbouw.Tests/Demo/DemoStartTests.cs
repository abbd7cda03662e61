using System.Diagnostics;

namespace Opbouw.Tests.Demo;

/// <summary>The program itself, started as a process of its own: it ends before it listens.</summary>
public sealed class DemoStartTests
{
    [Theory]
    [InlineData("--urls", "http://0.0.0.0:0")]
    [InlineData("--urls", "http://*:0")]
    [InlineData("--Opbouw:Organisations:0:Hosts:0", "opbouw.voorbeeld")]
    [InlineData("--Opbouw:Address", "https://opbouw.voorbeeld")]
    public async Task The_demo_refuses_to_start(string key, string value)
    {
        var folder = Directory.CreateTempSubdirectory("opbouw-demo-");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder.FullName };
        foreach (var argument in (string[])[typeof(Program).Assembly.Location, "--demo", key, value])
            start.ArgumentList.Add(argument);

        using var program = Process.Start(start)!;
        var told = await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, program.ExitCode);
        Assert.Contains("demo", told, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.FullName, "data", "organisations")), "nothing was made");
        folder.Delete(recursive: true);
    }
}
