using System.Text.Json;
using Opbouw.EqualShares.Pabulib;

namespace Opbouw.Algorithms.Tests.EqualShares;

/// <summary>Real elections beside the repository (../shared/data/pabulib). Tests skip when they are absent.</summary>
internal static class PabulibData
{
    public const string Absent = "../shared/data/pabulib is absent: real elections are not part of the repository";

    private static readonly string? Folder = Repository.SharedData("pabulib");

    public static bool Present => Folder is not null;

    public static IEnumerable<string> Names => Folder is null
        ? []
        : Directory.EnumerateFiles(Path.Combine(Folder, "dev"), "*.pb").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal);

    public static PabulibFile Read(string name)
    {
        using var stream = File.OpenRead(PathOf(name));
        return PabulibReader.Read(stream);
    }

    public static string PathOf(string name)
    {
        Assert.SkipUnless(Present, Absent);
        return Path.Combine(Folder!, "dev", name);
    }

    public static JsonElement Json(string name)
    {
        Assert.SkipUnless(Present, Absent);
        var path = Path.Combine(Folder!, name);
        return JsonDocument.Parse(File.ReadAllText(path)).RootElement;
    }

    public static string[] Strings(this JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];
}
