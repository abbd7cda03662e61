using System.Text;
using Opbouw.Shared.Search;

namespace Opbouw.Signals.Similarity;

/// <summary>
/// Names of streets and squares make two signals look alike that are not: "Muziek in Osdorp", "Afval in Osdorp". Where a
/// signal is from stands in its place; here names are taken out of the words.
/// </summary>
internal static class ProperNouns
{
    /// <summary>
    /// Leaves of a word with a capital in the middle of a sentence only what it is about: nothing of "Osdorp", "park" of
    /// "Sloterpark", all of "Tuin". A text in capitals stays as it is.
    /// </summary>
    public static string Remove(string text)
    {
        if (!text.Any(char.IsLower)) return text;
        var kept = new StringBuilder(text.Length);
        var startsSentence = true;
        for (var i = 0; i < text.Length;)
        {
            var end = EndOfWord(text, i);
            var word = text.AsSpan(i, Math.Max(end - i, 1));
            i += word.Length;
            if (end <= i - word.Length)
            {
                startsSentence |= word[0] is '.' or '!' or '?' or ':' or '\n' or '|';
                kept.Append(word);
                continue;
            }
            if (char.IsUpper(word[0]) && !startsSentence) KeepSubject(kept, DutchFolding.Fold(word));
            else kept.Append(word);
            startsSentence = false;
        }
        return kept.ToString();
    }

    private static void KeepSubject(StringBuilder kept, string folded)
    {
        if (DutchCompounds.IsPart(folded) || SignalSynonyms.Knows(DutchStemmer.Stem(folded)))
        {
            kept.Append(folded);
            return;
        }
        var (head, tail) = DutchCompounds.PartsOf(folded);
        kept.Append(head).Append(' ').Append(tail);
    }

    private static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetter(text[end]) || (end > start && text[end] is '\'' or '’'))) end++;
        return end;
    }
}
