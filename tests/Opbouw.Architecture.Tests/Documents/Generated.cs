namespace Opbouw.Architecture.Tests.Documents;

/// <summary>A document made from the code. <c>./do docs</c> writes it again; a test is red when it is behind.</summary>
internal static class Generated
{
    public static void ShouldBeUpToDate(string path, string fresh)
    {
        var file = Path.Combine(SourceTree.Root, path);
        if (Environment.GetEnvironmentVariable("OPBOUW_WRITE_DOCS") == "1") File.WriteAllText(file, fresh);
        var stored = File.Exists(file) ? File.ReadAllText(file) : "";
        if (stored != fresh) Assert.Fail($"{path} is behind the code: run ./do docs. First difference: {FirstDifference(stored, fresh)}");
    }

    public static string FirstDifference(string stored, string fresh)
    {
        var (left, right) = (stored.Split('\n'), fresh.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(left.Length, right.Length)).First(i => left.ElementAtOrDefault(i) != right.ElementAtOrDefault(i));
        return $"line {line + 1} has '{left.ElementAtOrDefault(line)}', must be '{right.ElementAtOrDefault(line)}'";
    }
}
