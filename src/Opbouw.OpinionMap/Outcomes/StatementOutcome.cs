namespace Opbouw.OpinionMap.Outcomes;

/// <summary>Whether a statement counts as an opinion.</summary>
public enum StatementUse
{
    /// <summary>An opinion: it draws the map.</summary>
    Opinion,

    /// <summary>About the people: counted, but it does not draw the map.</summary>
    AboutPeople,

    /// <summary>Taken out by the moderators.</summary>
    LeftOut,
}

/// <summary>What came out for one statement.</summary>
/// <param name="Statement">Its number, from 0.</param>
/// <param name="Use">Whether it counts as an opinion.</param>
/// <param name="Everybody">Votes of everybody, also of those who are not counted in a group.</param>
/// <param name="Groups">Votes per group.</param>
/// <param name="AgreedByAll">Group-aware consensus, 0 to 1: the chances of agreement of all groups multiplied, so one group against it weighs heavily.</param>
/// <param name="RejectedByAll">The same for disagreement.</param>
/// <param name="Extremity">How far from the middle of the map somebody stands who only agrees with this; in votes.</param>
/// <param name="Priority">How often to offer it next, as against other statements; higher for new, divisive and seldom passed ones.</param>
/// <example><code>map.Outcome.Statements.MaxBy(statement =&gt; statement.AgreedByAll)   // what all groups want most</code></example>
public sealed record StatementOutcome(
    int Statement,
    StatementUse Use,
    VoteCount Everybody,
    IReadOnlyList<VoteCount> Groups,
    double AgreedByAll,
    double RejectedByAll,
    double Extremity,
    double Priority);
