namespace Opbouw.EqualShares;

/// <summary>How people vote. It decides what the choices on a ballot mean.</summary>
/// <remarks>Names and meaning follow the Pabulib format (arXiv 2012.06539).</remarks>
public enum VoteType
{
    /// <summary>Tick any number of projects.</summary>
    Approval,

    /// <summary>Tick one project at most.</summary>
    ChooseOne,

    /// <summary>Put projects in order, best first. The longest ballot has k places; place 1 gives k points, place 2 k−1 …</summary>
    Ordinal,

    /// <summary>Divide points over projects.</summary>
    Cumulative,

    /// <summary>Give each project a mark. A mark of 0 or less is no support.</summary>
    Scoring,
}

/// <summary>One line on a ballot.</summary>
/// <param name="Project">Id of the project.</param>
/// <param name="Points">Points for cumulative and scoring votes, at most three decimals; otherwise 1.</param>
/// <example><code>new Choice("bench", 3)   // three points for the bench</code></example>
public readonly record struct Choice(string Project, decimal Points = 1);

/// <summary>What one person voted. An empty ballot counts: its share of the money stays unspent.</summary>
/// <param name="Voter">Key of the voter, unique within the election. It never has to be a name.</param>
/// <param name="Choices">The chosen projects; for an ordinal vote the best one first.</param>
/// <param name="Weight">How many people the ballot stands for: more than 0, at most three decimals.</param>
/// <example><code>Ballot.For("b-017", "bench", "tree")</code></example>
public sealed record Ballot(string Voter, IReadOnlyList<Choice> Choices, decimal Weight = 1)
{
    /// <summary>A ballot with ticks only.</summary>
    public static Ballot For(string voter, params string[] projects) =>
        new(voter, [.. projects.Select(project => new Choice(project))]);
}
