using System.Runtime.CompilerServices;

namespace Opbouw.Tests;

/// <summary>Real data beside the repository (../shared); null when they are not there, and the test then skips.</summary>
public static class SharedData
{
    public static string? Find(string path, [CallerFilePath] string thisFile = "")
    {
        for (var folder = Path.GetDirectoryName(thisFile); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (!File.Exists(Path.Combine(folder, "Opbouw.slnx"))) continue;
            var found = Path.GetFullPath(Path.Combine(folder, "..", "shared", path));
            return File.Exists(found) ? found : null;
        }
        return null;
    }
}
