using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests;

/// <summary>Real data beside the repository (../shared); null when they are not there, and the test then skips.</summary>
public static class SharedData
{
    public static string? Find(string path)
    {
        var found = Path.GetFullPath(Path.Combine(RepositoryRoot.Folder, "..", "shared", path));
        return File.Exists(found) ? found : null;
    }
}
