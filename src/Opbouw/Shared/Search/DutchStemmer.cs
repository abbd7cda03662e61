using System.Collections.Concurrent;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Opbouw.Shared.Search;

/// <summary>
/// The Kraaij-Pohlmann stemmer with what it lacks: exceptions (fiets, wegen, steden) and adjectives in -e.
/// Takes and gives folded words.
/// </summary>
public static class DutchStemmer
{
    // The stemmer works by reflection and keeps its word inside: one per thread, and what it found is remembered.
    private const int Remembered = 40_000;
    private const int LongestRemembered = 28;

    [ThreadStatic] private static KpStemmer? stemmer;

    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> KnownSpans =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Stem(ReadOnlySpan<char> word)
    {
        if (KnownSpans.TryGetValue(word, out var known)) return known;
        var text = word.ToString();
        var stem = Find(text);
        // Once full it stays as it is: nobody can push the words of a city out with nonsense.
        if (text.Length <= LongestRemembered && Known.Count < Remembered) Known[text] = stem;
        return stem;
    }

    private static string Find(string word)
    {
        if (DutchExceptions.Stems.TryGetValue(word, out var exception)) return exception;
        if (word.Length < 3) return Meet(word);
        if (Singular(word) is { } singular) return Find(singular);
        if (word.Length > 4 && word.EndsWith("ts", StringComparison.Ordinal)) return Meet(word);
        var kp = stemmer ??= new KpStemmer();
        kp.SetCurrent(word);
        kp.Stem();
        var stem = WithoutAdjectiveE(kp.Current);
        return Meet(DutchExceptions.Stems.TryGetValue(stem, out exception) ? exception : stem);
    }

    /// <summary>
    /// Plurals that the stemmer cuts elsewhere than their singular: kansen, plaatsen, woorden, velden, and compounds of
    /// the nouns whose short vowel opens (fietspaden, werkdagen).
    /// </summary>
    private static string? Singular(string word)
    {
        if (word.Length < 6 || !word.EndsWith("en", StringComparison.Ordinal)) return null;
        if (word[^3] == 's' && word[^4] is 'n' or 'r' or 't') return word[..^2];
        if (word[^3] == 'd' && word[^4] is 'r' or 'l' or 'm') return word[..^2];
        foreach (var noun in ShortVowelNouns)
            if (word.Length >= noun.Length + ShortestFirstPart + 2
                && word.AsSpan(0, word.Length - 2).EndsWith(noun))
                return word[..^2];
        return null;
    }

    private const int ShortestFirstPart = 3;
    private static readonly string[] ShortVowelNouns = ["dag", "weg", "pad", "dak", "slot", "blad", "slag", "drag", "glas", "gat", "spel"];

    /// <summary>groene → groen, eenzame → eenzaam, vieze → vies.</summary>
    private static string WithoutAdjectiveE(string stem)
    {
        if (stem.Length < 4 || stem[^1] != 'e' || IsVowel(stem[^2])) return stem;
        var bare = stem[..^1];
        if (bare[^1] == bare[^2]) return bare[..^1];
        if (IsVowel(bare[^2]) && (bare.Length < 3 || !IsVowel(bare[^3])))
            bare = bare[..^1] + bare[^2] + bare[^1];
        return bare[^1] switch { 'z' => bare[..^1] + 's', 'v' => bare[..^1] + 'f', _ => bare };
    }

    /// <summary>ij and y are one letter to who writes fast: "lyn" meets "lijn".</summary>
    private static string Meet(string stem) => stem.Contains("ij", StringComparison.Ordinal) ? stem.Replace("ij", "y", StringComparison.Ordinal) : stem;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
