namespace Opbouw.Shared.Search;

/// <summary>How much a term tells: a word that few texts have tells more. A snapshot of counts over a sample of texts.</summary>
public sealed class TermRarity
{
    private readonly IReadOnlyDictionary<string, int> textsWith;
    private readonly int texts;

    public TermRarity(IReadOnlyDictionary<string, int> textsWith, int texts) =>
        (this.textsWith, this.texts) = (textsWith, texts);

    public static TermRarity Of(IEnumerable<IReadOnlyList<string>> termsOfTexts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var texts = 0;
        foreach (var terms in termsOfTexts)
        {
            texts++;
            foreach (var term in terms) counts[term] = counts.GetValueOrDefault(term) + 1;
        }
        return new(counts, texts);
    }

    /// <summary>From almost 0 for a word that all texts have, to ln(texts) for one that is new.</summary>
    public double Weight(string term) => Math.Log(1 + ((texts + 1) / (textsWith.GetValueOrDefault(term) + 0.5)));

    /// <summary>The terms that find the fewest others, rarest first.</summary>
    public IReadOnlyList<string> Rarest(IReadOnlyList<string> terms, int most) =>
        terms.Select((term, place) => (term, place)).OrderByDescending(t => Weight(t.term)).ThenBy(t => t.place).Take(most).Select(t => t.term).ToList();
}
