using System.Text.RegularExpressions;

namespace Opbouw.Algorithms.Tests.DisclosureControl;

/// <summary>A fenced block of a spec document: its first word, its settings ("key=value") and its lines.</summary>
internal sealed record SpecBlock(string Kind, IReadOnlyDictionary<string, string> Settings, IReadOnlyList<string> Lines)
{
    public IEnumerable<string[]> Rows => Lines.Select(line => line.Split('|', StringSplitOptions.TrimEntries));
}

/// <summary>A heading of a spec document with the blocks below it: one example, run as one test.</summary>
internal sealed partial record SpecSection(string Title, IReadOnlyList<SpecBlock> Blocks)
{
    public static IEnumerable<SpecSection> Read(string markdown)
    {
        foreach (var part in Heading().Split(markdown).Skip(1))
        {
            var title = part[..part.IndexOf('\n', StringComparison.Ordinal)].Trim();
            var blocks = Fence().Matches(part).Select(match => Block(match.Groups[1].Value, match.Groups[2].Value)).ToList();
            if (blocks.Count > 0)
                yield return new SpecSection(title, blocks);
        }
    }

    private static SpecBlock Block(string info, string body)
    {
        var words = info.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var settings = words.Skip(1).Select(word => word.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        return new SpecBlock(words[0], settings, [.. body.Split('\n').Where(line => line.Trim().Length > 0)]);
    }

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```([a-z][^\n]*)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
