using Opbouw.Shared.Search;

namespace Opbouw.Signals.Similarity;

/// <summary>The terms under which a signal is found again: stems, parts of compounds, one word for words of one meaning.</summary>
public static class SignalTerms
{
    /// <summary>A signal is a few sentences; what comes after this many terms adds nothing to what it is about.</summary>
    public const int Most = 40;

    public const int LongestTerm = 40;

    /// <summary>A text of nothing but names keeps its names.</summary>
    public static IReadOnlyList<string> Of(string words)
    {
        var terms = Meant(ProperNouns.Remove(words), []);
        return terms.Count == 0 ? Meant(words, terms) : terms;
    }

    private static List<string> Meant(string words, List<string> terms)
    {
        foreach (var term in DutchWords.TermsWithParts(words))
        {
            var meant = SignalSynonyms.Meant(term);
            if (!terms.Contains(meant)) terms.Add(meant);
            if (terms.Count == Most) break;
        }
        return terms;
    }
}
