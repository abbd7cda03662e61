using System.Text;

namespace Opbouw.Tests.Areas;

/// <summary>Files to import: real ones beside the repository (the test is skipped without them) and made-up ones.</summary>
internal static class AreaFiles
{
    public static Stream Open(string path)
    {
        var file = SharedData.Find("data/" + path);
        Assert.SkipWhen(file is null, $"../shared/data/{path} is not there.");
        return File.OpenRead(file!);
    }

    public static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));
}
