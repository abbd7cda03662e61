using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Opbouw.Shared.Ui.Languages;

/// <summary>
/// Sentences of the house in one other language, from a file in the PO form of gettext (<c>msgid</c> Dutch, <c>msgstr</c> the other), which translators' programs read.
/// <c>{}</c> stands for what differs each time: a name, a day, a number.
/// </summary>
public sealed partial class WordList
{
    private const string Files = "Opbouw.Shared.Ui.Languages.Words.";
    private const string Hole = "{}";

    private static readonly ConcurrentDictionary<string, WordList> Known = new();

    private readonly Dictionary<string, string> sentences;
    private readonly List<Pattern> patterns;
    private readonly DutchDays days;
    private readonly bool isRightToLeft;

    private WordList(SpokenLanguage language, IEnumerable<(string Dutch, string Other)> pairs)
    {
        var all = pairs.ToList();
        sentences = all.Where(pair => !pair.Dutch.Contains(Hole, StringComparison.Ordinal)).ToDictionary(pair => pair.Dutch, pair => pair.Other, StringComparer.Ordinal);
        // The one that says most goes first: it leaves least to a hole.
        patterns = [.. all.Where(pair => pair.Dutch.Contains(Hole, StringComparison.Ordinal)).OrderByDescending(pair => pair.Dutch.Length).Select(pair => new Pattern(pair.Dutch, pair.Other))];
        days = new DutchDays(CultureInfo.GetCultureInfo(language.Code));
        isRightToLeft = language.IsRightToLeft;
    }

    public IEnumerable<string> Sentences => sentences.Keys;

    public int Count => sentences.Count + patterns.Count;

    /// <summary>Of Dutch there is none: it stands in the pages.</summary>
    public static WordList Of(SpokenLanguage language) => Known.GetOrAdd(language.Code, code => new WordList(language, Read(code)));

    /// <summary>Null when this is not a sentence of the house: what people wrote, a name, a number.</summary>
    public string? Find(string dutch)
    {
        if (sentences.GetValueOrDefault(dutch) is { } whole)
            return whole;
        foreach (var pattern in patterns)
            if (pattern.HolesOf(dutch) is { } holes)
                return Fill(pattern.Other, holes.ConvertAll(InHole));

        return days.Find(dutch);
    }

    /// <summary>A name or a number keeps its own direction (FSI and PDI of Unicode): among Arabic, the parts of a telephone number would change places.</summary>
    private string InHole(string value) => sentences.GetValueOrDefault(value) ?? days.Find(value) ?? (isRightToLeft ? $"\u2068{value}\u2069" : value);

    private static string Fill(string other, List<string> holes)
    {
        var text = new StringBuilder();
        var (from, number) = (0, 0);
        for (var at = other.IndexOf('{', StringComparison.Ordinal); at >= 0; at = other.IndexOf('{', from))
        {
            var end = other.IndexOf('}', at);
            // {2} when the other language has another order; {} is the next one.
            var hole = end == at + 1 ? number++ : int.Parse(other.AsSpan(at + 1, end - at - 1), CultureInfo.InvariantCulture) - 1;
            text.Append(other, from, at - from).Append(holes[hole]);
            from = end + 1;
        }

        return text.Append(other, from, other.Length - from).ToString();
    }

    /// <summary>A sentence with holes. Most texts of a page are no such sentence: its first and last words tell that without a search.</summary>
    private sealed class Pattern(string dutch, string other)
    {
        private readonly string first = dutch[..dutch.IndexOf(Hole, StringComparison.Ordinal)];
        private readonly string last = dutch[(dutch.LastIndexOf(Hole, StringComparison.Ordinal) + Hole.Length)..];
        private readonly Regex whole = new("^" + string.Join("(.+?)", dutch.Split(Hole).Select(Regex.Escape)) + "$", RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromMilliseconds(50));

        public string Other => other;

        /// <summary>Null when this is not the sentence.</summary>
        public List<string>? HolesOf(string said) =>
            said.StartsWith(first, StringComparison.Ordinal) && said.EndsWith(last, StringComparison.Ordinal) && whole.Match(said) is { Success: true } match
                ? [.. match.Groups.Values.Skip(1).Select(hole => hole.Value)] : null;
    }

    private static IEnumerable<(string, string)> Read(string code)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream($"{Files}{code}.po") ?? throw new FileNotFoundException($"{code}.po");
        using var file = new StreamReader(stream);
        string? dutch = null;
        while (file.ReadLine() is { } line)
        {
            if (Line().Match(line) is not { Success: true } match)
                continue;
            var text = match.Groups[2].Value.Replace("\\\"", "\"", StringComparison.Ordinal);
            if (match.Groups[1].Value == "msgid")
                dutch = text;
            else if (dutch is { Length: > 0 } && text.Length > 0)
                yield return (dutch, text);
        }
    }

    [GeneratedRegex("""^(msgid|msgstr) "(.*)"$""")]
    private static partial Regex Line();
}
