using System.Buffers;

namespace Opbouw.Shared.Search;

/// <summary>Cuts a Dutch text into the words that tell what it is about, folded and stemmed.</summary>
public static class DutchWords
{
    private const int ShortestWord = 2;
    private const int LongestWord = 40;

    /// <summary>The different stems of a text in the order in which they come, without stop words and figures.</summary>
    public static IReadOnlyList<string> Terms(string text) => Terms(text, withParts: false);

    /// <summary>As <see cref="Terms(string)"/>, and for a compound also its parts: "speeltuin" gives speeltuin, speel and tuin.</summary>
    public static IReadOnlyList<string> TermsWithParts(string text) => Terms(text, withParts: true);

    private static List<string> Terms(string text, bool withParts)
    {
        var buffer = ArrayPool<char>.Shared.Rent(Math.Max(DutchFolding.MaxLength(text.Length), 1));
        try
        {
            ReadOnlySpan<char> folded = buffer.AsSpan(0, DutchFolding.Fold(text, buffer));
            var terms = new TermList();
            while (NextWord(ref folded, out var word))
            {
                if (word.Length is < ShortestWord or > LongestWord || DutchStopWords.Contains(word) || !HasLetter(word)) continue;
                terms.Add(DutchStemmer.Stem(word));
                if (withParts) DutchCompounds.AddParts(word, terms);
            }
            return terms.Terms;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static bool NextWord(ref ReadOnlySpan<char> text, out ReadOnlySpan<char> word)
    {
        var start = 0;
        while (start < text.Length && !char.IsLetterOrDigit(text[start])) start++;
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || JoinsLetters(text, end))) end++;
        word = text[start..end];
        text = text[end..];
        return !word.IsEmpty;
    }

    /// <summary>The apostrophe of "auto's" stays inside the word, a quotation mark does not.</summary>
    private static bool JoinsLetters(ReadOnlySpan<char> text, int at) =>
        text[at] == '\'' && at + 1 < text.Length && text[at + 1] == 's' && at > 0 && char.IsLetter(text[at - 1])
        && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]));

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (char.IsLetter(c)) return true;
        return false;
    }

    /// <summary>Keeps each stem once; a linear look is cheaper than a set for the thirty words of a signal.</summary>
    internal sealed class TermList
    {
        private const int FromHereASet = 48;
        private HashSet<string>? seen;

        public List<string> Terms { get; } = new(16);

        public void Add(string term)
        {
            if (Terms.Count < FromHereASet ? Terms.Contains(term) : !(seen ??= new(Terms, StringComparer.Ordinal)).Add(term)) return;
            Terms.Add(term);
        }
    }
}
