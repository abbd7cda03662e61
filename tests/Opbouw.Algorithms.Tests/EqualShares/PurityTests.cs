using System.Text.RegularExpressions;
using Opbouw.EqualShares;

namespace Opbouw.Algorithms.Tests.EqualShares;

/// <summary>The library knows no files, clock, chance or web, and no floating point decides outside the filters.</summary>
public sealed partial class PurityTests
{
    [Fact]
    public void It_uses_the_base_class_library_only() =>
        Assert.All(
            typeof(Election).Assembly.GetReferencedAssemblies(),
            assembly => Assert.True(assembly.Name!.StartsWith("System.", StringComparison.Ordinal), assembly.Name));

    [Fact]
    public void It_uses_no_files_clock_chance_or_processes() => Assert.Empty(Sources().SelectMany(Impurities));

    [Fact]
    public void A_planted_clock_and_a_planted_file_are_seen()
    {
        Assert.NotEmpty(Impurities(("planted", "var now = DateTime.UtcNow;")));
        Assert.NotEmpty(Impurities(("planted", "File.ReadAllText(path)")));
        Assert.NotEmpty(Impurities(("planted", "new Random()")));
    }

    [Fact]
    public void Every_public_type_has_a_worked_example()
    {
        var sources = string.Join('\n', Sources().Select(source => source.Text));
        var without = typeof(Election).Assembly.GetExportedTypes()
            .Where(type => !type.IsEnum)
            .Where(type => !HasExample(sources, type.Name))
            .Select(type => type.Name);

        Assert.Empty(without);
    }

    private static bool HasExample(string sources, string type) =>
        Regex.IsMatch(sources, $@"<example>(?:(?!\n\n).)*?\npublic [a-z ]*\b{type}\b", RegexOptions.Singleline);

    private static IEnumerable<string> Impurities((string Name, string Text) source) =>
        Forbidden().Matches(source.Text).Select(match => $"{source.Name}: {match.Value}");

    private static IEnumerable<(string Name, string Text)> Sources()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Opbouw.slnx"))) folder = folder.Parent;
        Assert.NotNull(folder);
        return Directory.EnumerateFiles(Path.Combine(folder.FullName, "src", "Opbouw.EqualShares"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Contains("obj"))
            .Select(path => (Path.GetFileName(path), File.ReadAllText(path)));
    }

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset|TimeProvider|Stopwatch|Environment|File|Directory|Process|HttpClient|Random|Guid\.NewGuid|Console)\b[.(]")]
    private static partial Regex Forbidden();
}
