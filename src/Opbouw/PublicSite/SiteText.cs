using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Opbouw.Shared.Security;

namespace Opbouw.PublicSite;

/// <summary>
/// The words of one page in one language. They are kept as plain text that people can read too: a block begins with <c>::: kind id</c>,
/// then lines <c>name: value</c>, an empty line, and its text.
/// </summary>
/// <param name="Order">Low comes first in the list of its section.</param>
public sealed record SiteText(string Title, string Lead, int Order, IReadOnlyList<SiteBlock> Blocks)
{
    public const int TitleLength = 90;
    public const int LeadLength = 300;
    public const int MostBlocks = 40;

    private const string Mark = "::: ";

    public static string NewBlockId() => SecretCode.NewForAddress(SiteBlock.IdLength);

    /// <summary>Tells whether the words changed between reading and sending.</summary>
    public static string MarkOf(params string?[] words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', words))))[..16];

    public static string MarkOf(SiteBlock? block) => block is null ? "" : MarkOf(Write([block]));

    public string HeadMark => MarkOf(Title, Lead, Order.ToString(CultureInfo.InvariantCulture));

    public string WholeMark => MarkOf(HeadMark, Write(Blocks));

    public SiteBlock? Find(string? id) => Blocks.FirstOrDefault(block => block.Id == id);

    /// <summary>In its old place; a new one at the end.</summary>
    public SiteText With(SiteBlock block) => this with { Blocks = Find(block.Id) is null ? [.. Blocks, block] : [.. Blocks.Select(old => old.Id == block.Id ? block : old)] };

    public SiteText Without(string id) => this with { Blocks = [.. Blocks.Where(block => block.Id != id)] };

    /// <summary>One place up (-1) or down (1); at the edge it stays.</summary>
    public SiteText Moved(string id, int places)
    {
        var blocks = Blocks.ToList();
        var from = blocks.FindIndex(block => block.Id == id);
        var to = from + places;
        if (from < 0 || to < 0 || to >= blocks.Count)
            return this;
        (blocks[from], blocks[to]) = (blocks[to], blocks[from]);
        return this with { Blocks = blocks };
    }

    public static string Write(IEnumerable<SiteBlock> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            text.Append(Mark).Append(block.Kind.Code()).Append(' ').Append(block.Id).Append('\n');
            foreach (var (name, get, _) in SiteBlock.Facts)
                if (get(block) is { Length: > 0 } value)
                    text.Append(name).Append(": ").Append(value).Append('\n');
            text.Append('\n');
            foreach (var line in block.Text.ReplaceLineEndings("\n").Trim('\n').Split('\n'))
                text.Append(line.TrimStart('\\').StartsWith(Mark, StringComparison.Ordinal) ? "\\" : "").Append(line).Append('\n');
            text.Append('\n');
        }

        return text.ToString();
    }

    public static IReadOnlyList<SiteBlock> ReadBlocks(string body)
    {
        var blocks = new List<SiteBlock>();
        var lines = body.ReplaceLineEndings("\n").Split('\n');
        for (var line = 0; line < lines.Length;)
        {
            if (!lines[line].StartsWith(Mark, StringComparison.Ordinal))
            {
                line++;
                continue;
            }

            var next = line + 1;
            while (next < lines.Length && !lines[next].StartsWith(Mark, StringComparison.Ordinal))
                next++;
            blocks.Add(ReadBlock(lines[line][Mark.Length..], lines[(line + 1)..next], blocks.Count));
            line = next;
        }

        return blocks;
    }

    /// <summary>A page as it comes with the program: lines <c>name: value</c>, an empty line, and its blocks.</summary>
    public static SiteText ReadFile(string file)
    {
        var (head, body) = file.ReplaceLineEndings("\n").Split("\n\n", 2) is [var first, var rest] ? (first, rest) : throw new FormatException("A page needs a head and a body.");
        var facts = head.Split('\n').Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return new(facts["titel"], facts["inleiding"], int.Parse(facts["volgorde"], CultureInfo.InvariantCulture), ReadBlocks(body));
    }

    private static SiteBlock ReadBlock(string head, string[] lines, int place)
    {
        var words = head.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var block = new SiteBlock(words.Length > 1 ? words[1] : $"blok{place:00}", BlockKindWords.Of(words[0]) ?? BlockKind.Text);
        var end = Array.FindIndex(lines, line => line.Length == 0);
        if (end < 0) end = lines.Length;
        foreach (var pair in lines[..end].Select(line => line.Split(": ", 2)).Where(pair => pair.Length == 2))
            if (SiteBlock.Facts.FirstOrDefault(fact => fact.Name == pair[0]) is { Set: { } set })
                block = set(block, pair[1]);
        var text = string.Join('\n', lines[end..].Select(line => line.StartsWith('\\') && line.TrimStart('\\').StartsWith(Mark, StringComparison.Ordinal) ? line[1..] : line));
        return block with { Text = text.Trim('\n') };
    }
}
