namespace Opbouw.Signals.Similarity;

/// <summary>How much a term tells: a word that few signals have tells more. A snapshot of counts over a sample of signals.</summary>
public sealed class TermRarity
{
    private readonly IReadOnlyDictionary<string, int> signalsWith;
    private readonly int signals;

    public TermRarity(IReadOnlyDictionary<string, int> signalsWith, int signals) =>
        (this.signalsWith, this.signals) = (signalsWith, signals);

    public static TermRarity Of(IEnumerable<IReadOnlyList<string>> termsOfSignals)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var signals = 0;
        foreach (var terms in termsOfSignals)
        {
            signals++;
            foreach (var term in terms) counts[term] = counts.GetValueOrDefault(term) + 1;
        }
        return new(counts, signals);
    }

    /// <summary>From almost 0 for a word that all signals have, to ln(signals) for one that is new.</summary>
    public double Weight(string term) => Math.Log(1 + ((signals + 1) / (signalsWith.GetValueOrDefault(term) + 0.5)));

    /// <summary>The terms that find the fewest others, rarest first.</summary>
    public IReadOnlyList<string> Rarest(IReadOnlyList<string> terms, int most) =>
        terms.Select((term, place) => (term, place)).OrderByDescending(t => Weight(t.term)).ThenBy(t => t.place).Take(most).Select(t => t.term).ToList();
}
