namespace Opbouw.Algorithms.Tests;

/// <summary>Where this repository stands, and the real data beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>A folder of ../shared/data, or null when it is absent.</summary>
    public static string? SharedData(params string[] parts)
    {
        var path = Path.Combine([Root, "..", "shared", "data", .. parts]);
        return Directory.Exists(path) ? path : null;
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Opbouw.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException("No folder above the tests holds Opbouw.slnx.");
    }
}
