using System.Reflection;
using System.Text.RegularExpressions;

namespace Opbouw.Algorithms.Tests;

/// <summary>What makes a library pure: the base class library and what it names, no files, clock, chance or processes; and every public type has an example.</summary>
internal static partial class Purity
{
    public static IEnumerable<string> Strangers(Assembly assembly, params string[] allowed) => assembly.GetReferencedAssemblies().Select(name => name.Name!)
        .Where(name => !allowed.Contains(name))
        .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) || name is "System.Net.Http" or "System.Net.Sockets");

    public static IEnumerable<string> Impurities(string library) =>
        Sources(library).SelectMany(source => Impurities(source.Name, source.Text));

    public static IEnumerable<string> Impurities(string name, string text) => Forbidden().Matches(text).Select(match => $"{name}: {match.Value}");

    public static IEnumerable<string> WithoutExample(Assembly assembly)
    {
        var sources = string.Join('\n', Sources(assembly.GetName().Name!).Select(source => source.Text));
        return assembly.GetExportedTypes().Where(type => !type.IsEnum && !HasExample(sources, type.Name)).Select(type => type.Name);
    }

    private static bool HasExample(string sources, string type) =>
        Regex.IsMatch(sources, $@"<example>(?:(?!\n\n).)*?\npublic [a-z ]*\b{type}\b", RegexOptions.Singleline);

    private static IEnumerable<(string Name, string Text)> Sources(string library) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", library), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Contains("obj"))
            .Select(path => (Path.GetFileName(path), File.ReadAllText(path)));

    [GeneratedRegex(@"\b(DateTime|TimeProvider|Stopwatch|Environment|File|Directory|Process|HttpClient|Random|Guid\.NewGuid|Console)\b[.(]|\bDateTimeOffset\.(Now|UtcNow)")]
    private static partial Regex Forbidden();
}
