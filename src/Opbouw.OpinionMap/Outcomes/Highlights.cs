namespace Opbouw.OpinionMap.Outcomes;

/// <summary>A statement that stands for a group: they answer it differently from the others.</summary>
/// <param name="Statement">Its number, from 0.</param>
/// <param name="Side">What the group says: agree or disagree.</param>
/// <param name="Count">How many of the group say so.</param>
/// <param name="Seen">How many of the group answered.</param>
/// <param name="Chance">(count + 1) ÷ (seen + 2).</param>
/// <param name="Test">z of "more than half of the group says so".</param>
/// <param name="TimesOthers">The chance in the group ÷ the chance outside it.</param>
/// <param name="OthersTest">z of "more in the group than outside it".</param>
/// <param name="IsBestAgreement">What the group agrees with most, for the head of the list.</param>
/// <example><code>map.Outcome.Representative[0].First().Statement   // what the first group is about</code></example>
public sealed record RepresentativeStatement(
    int Statement,
    Vote Side,
    int Count,
    int Seen,
    double Chance,
    double Test,
    double TimesOthers,
    double OthersTest,
    bool IsBestAgreement)
{
    /// <summary>The order within a group.</summary>
    internal double Weight => TimesOthers * OthersTest * Chance * Test;
}

/// <summary>A statement on which most of everybody says the same.</summary>
/// <param name="Statement">Its number, from 0.</param>
/// <param name="Side">What most say.</param>
/// <param name="Count">How many say so.</param>
/// <param name="Seen">How many answered.</param>
/// <param name="Chance">(count + 1) ÷ (seen + 2), above ½.</param>
/// <param name="Test">z of "more than half says so", above 1.28.</param>
/// <example><code>map.Outcome.Consensus.Where(statement =&gt; statement.Side == Vote.Agree)</code></example>
public sealed record ConsensusStatement(int Statement, Vote Side, int Count, int Seen, double Chance, double Test);

/// <summary>A statement on which two groups stand furthest apart.</summary>
/// <param name="Statement">Its number, from 0.</param>
/// <param name="For">The group that agrees most.</param>
/// <param name="Against">The group that agrees least.</param>
/// <param name="Difference">The difference between their chances of agreement, 0 to 1.</param>
/// <param name="Test">z of that difference, above 1.28.</param>
/// <example><code>map.Outcome.Divisive.First()   // what to talk about with both groups at the table</code></example>
public sealed record DivisiveStatement(int Statement, int For, int Against, double Difference, double Test);
