using System.Text;

namespace Opbouw.Tests.Areas;

/// <summary>Real files that may stand beside the repository; a test that needs one is skipped without it.</summary>
internal static class SharedData
{
    public static Stream Open(string path)
    {
        var file = Find(path);
        Assert.SkipWhen(file is null, $"../shared/data/{path} is not there.");
        return File.OpenRead(file!);
    }

    private static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Opbouw.slnx")))
                continue;
            var file = Path.Combine(folder.FullName, "..", "shared", "data", path);
            return File.Exists(file) ? file : null;
        }

        return null;
    }

    public static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));
}
