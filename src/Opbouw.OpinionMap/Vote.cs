namespace Opbouw.OpinionMap;

/// <summary>What somebody says to a statement. Not voting is no vote at all, which is something else than passing.</summary>
public enum Vote
{
    /// <summary>"Oneens".</summary>
    Disagree = -1,

    /// <summary>"Weet ik niet" or "maakt me niet uit": seen and passed over.</summary>
    Pass = 0,

    /// <summary>"Eens".</summary>
    Agree = 1,
}

/// <summary>One vote of one person on one statement, both by their number from 0.</summary>
/// <param name="Person">Number of the person, from 0.</param>
/// <param name="Statement">Number of the statement, from 0.</param>
/// <param name="Vote">What was said.</param>
/// <example><code>new CastVote(Person: 0, Statement: 2, Vote.Agree)</code></example>
public readonly record struct CastVote(int Person, int Statement, Vote Vote);
