namespace Opbouw.Tests.Fixtures;

/// <summary>Where the clone is that these tests were built from.</summary>
public static class RepositoryRoot
{
    public static readonly string Folder = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Opbouw.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("These tests run inside the repository.");
    }
}
