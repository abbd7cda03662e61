using System.Runtime.CompilerServices;

namespace Opbouw.Architecture.Tests;

/// <summary>The project as text, for rules that compiled code no longer shows.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Own source files under a folder, as (path from the root, text).</summary>
    public static IEnumerable<(string Path, string Text)> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(Root, file).Replace('\\', '/'), file))
            .Where(file => !file.Item1.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Select(file => (file.Item1, File.ReadAllText(file.file)));

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        for (var folder = Path.GetDirectoryName(thisFile); folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "Opbouw.slnx"))) return folder;
        throw new InvalidOperationException("Opbouw.slnx is not above the tests.");
    }
}
