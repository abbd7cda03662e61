using Opbouw.Signals.Similarity;

namespace Opbouw.Signals;

/// <summary>What a text of residents is about, for other modules that compare such texts: the same terms under which signals are found to be alike.</summary>
public static class SaidTerms
{
    /// <summary>Stems, parts of compounds, one word for words of one meaning; names of places taken out.</summary>
    public static IReadOnlyList<string> Of(string words) => SignalTerms.Of(words);
}
