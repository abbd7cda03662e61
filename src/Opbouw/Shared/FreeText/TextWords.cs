using System.Globalization;
using Opbouw.Shared.Search;

namespace Opbouw.Shared.FreeText;

/// <summary>One word where it stands in a text, as it is compared: without capitals and accents.</summary>
public readonly record struct TextWord(int Start, int End, string Folded);

/// <summary>How many words from this place are to be struck; 0 for none.</summary>
public delegate int Seeker(IReadOnlyList<TextWord> words, int at);

/// <summary>Finds words in what people wrote, and strikes them.</summary>
public static class TextWords
{
    /// <summary>Stands where something was taken away.</summary>
    public const string Mark = "[weggehaald]";

    /// <summary>When there is no room for the mark.</summary>
    private const string ShortMark = "…";

    /// <summary>Letters and digits; everything else stands between words.</summary>
    public static IReadOnlyList<TextWord> Of(string text)
    {
        var words = new List<TextWord>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && IsOfAWord(text[at]))
                at++;
            if (at == start)
                at++;
            else
                words.Add(new TextWord(start, at, DutchFolding.Fold(text.AsSpan(start, at - start))));
        }

        return words;
    }

    /// <summary>Where the words stand that are sought.</summary>
    public static IEnumerable<(int First, int Count)> Find(IReadOnlyList<TextWord> words, Seeker seek)
    {
        for (var at = 0; at < words.Count;)
        {
            if (seek(words, at) is > 0 and var count)
            {
                yield return (at, count);
                at += count;
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>The text without what is sought; null when nothing of it stands there.</summary>
    public static string? Strike(string text, Seeker seek, int longest)
    {
        var words = Of(text);
        var found = Find(words, seek).ToList();
        return found.Count == 0 ? null : Struck(Mark) is var marked && marked.Length <= longest ? marked : Struck(ShortMark);

        string Struck(string mark)
        {
            var (struck, from) = (new System.Text.StringBuilder(), 0);
            foreach (var (first, count) in found)
            {
                struck.Append(text, from, words[first].Start - from).Append(mark);
                from = words[first + count - 1].End;
            }

            return struck.Append(text, from, text.Length - from).ToString();
        }
    }

    /// <summary>These words, as they are compared.</summary>
    public static string Sequence(IReadOnlyList<TextWord> words, int first, int count) => string.Join(' ', words.Skip(first).Take(count).Select(word => word.Folded));

    private static bool IsOfAWord(char c) => char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;
}
