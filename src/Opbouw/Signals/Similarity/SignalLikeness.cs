using Opbouw.Shared.Search;

namespace Opbouw.Signals.Similarity;

/// <summary>How near two places are, from the tree of areas.</summary>
public enum Nearness
{
    Elsewhere,
    SameDistrict,
    SameQuarter,
    SameBlock,
    SameSpot,
}

/// <summary>What is compared of a signal with the text at hand.</summary>
public readonly record struct Comparable(IReadOnlyList<string> Terms, bool SameTheme, Nearness Nearness, int DaysAgo);

/// <summary>Scores how much a signal speaks of the same thing: its words first, then theme, place and how long ago.</summary>
public sealed class SignalLikeness(TermRarity rarity, IReadOnlyList<string> terms)
{
    private readonly double length = terms.Sum(rarity.Weight);

    /// <summary>0 for nothing in common; 1 for the same words, theme and place on the same day.</summary>
    public double Score(in Comparable other)
    {
        var words = Words(other.Terms);
        if (words == 0) return 0;
        return words * (0.6 + (other.SameTheme ? 0.15 : 0) + (0.2 * Near(other.Nearness)) + (0.05 * Recent(other.DaysAgo)));
    }

    /// <summary>
    /// The weight of the words they share beside the weight of all their words. A long signal may hold more than one thing:
    /// its own length counts for less than that of the text at hand (0.3 was best on the half of the marked texts kept for tuning).
    /// </summary>
    internal double Words(IReadOnlyList<string> others)
    {
        double shared = 0, all = 0;
        foreach (var term in others)
        {
            var weight = rarity.Weight(term);
            all += weight;
            if (terms.Contains(term)) shared += weight;
        }
        return shared == 0 ? 0 : shared / (Math.Pow(length, 1 - OtherLength) * Math.Pow(all, OtherLength));
    }

    private const double OtherLength = 0.3;

    private static double Near(Nearness nearness) => nearness switch
    {
        Nearness.SameSpot => 1,
        Nearness.SameBlock => 0.8,
        Nearness.SameQuarter => 0.5,
        Nearness.SameDistrict => 0.2,
        _ => 0,
    };

    /// <summary>Half as much after a year.</summary>
    private static double Recent(int daysAgo) => Math.Pow(0.5, Math.Max(daysAgo, 0) / 365.0);
}
