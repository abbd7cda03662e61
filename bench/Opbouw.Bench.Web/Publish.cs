using System.Diagnostics;

namespace Opbouw.Bench.Web;

/// <summary>Makes the program as an organisation would run it.</summary>
internal static class Publish
{
    public static async Task<string> RunAsync(DirectoryInfo folder)
    {
        var output = Path.Combine(folder.FullName, "program");
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", "src/Opbouw", "-c", "Release", "-o", output, "-v", "quiet", "-nologo"]) { WorkingDirectory = Root() })!;
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Path.Combine(output, "Opbouw.dll") : throw new InvalidOperationException("The program could not be published.");
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Opbouw.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Not inside the repository.");
        return folder;
    }
}
