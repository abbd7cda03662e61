using Opbouw.EqualShares.Engine;

namespace Opbouw.EqualShares;

/// <summary>A budget, projects and ballots: everything a rule needs, checked once, never changed.</summary>
/// <remarks>
/// Shapes: m projects in list order (that order can break ties), n ballots in the order of counting. Money in whole
/// cents, at most € 90 billion per amount. An election without projects or ballots is allowed: nobody wins then.
/// </remarks>
/// <example>
/// <code>
/// var election = new Election(
///     budgetInCents: 90_00,
///     projects: [new("bench", 60_00), new("tree", 30_00)],
///     ballots: [Ballot.For("1", "bench"), Ballot.For("2", "bench"), Ballot.For("3", "tree")]);
/// var outcome = new EqualSharesRule().Decide(election);
/// outcome.Winners;      // bench (2 × € 30), tree (1 × € 30)
/// </code>
/// </example>
public sealed class Election
{
    private readonly Dictionary<string, int> _projectIndex;
    private Dictionary<string, int>? _voterIndex;

    /// <summary>Checks and takes in an election.</summary>
    /// <exception cref="ElectionException">Negative or too large amounts, double or unknown ids, wrong points or weights.</exception>
    public Election(
        long budgetInCents,
        IEnumerable<Project> projects,
        IEnumerable<Ballot> ballots,
        VoteType voteType = VoteType.Approval)
        : this(budgetInCents, BallotTableBuilder.Fill(projects, ballots, voteType))
    {
    }

    internal Election(long budgetInCents, BallotTableBuilder builder)
    {
        Limits.CheckAmount(budgetInCents, "the budget");
        BudgetInCents = budgetInCents;
        Projects = builder.Projects;
        _projectIndex = builder.ProjectIndex;
        VoteType = builder.VoteType;
        Table = builder.Build();
    }

    /// <summary>The money to divide, in cents.</summary>
    public long BudgetInCents { get; }

    /// <summary>The projects in list order.</summary>
    public IReadOnlyList<Project> Projects { get; }

    /// <summary>How people voted.</summary>
    public VoteType VoteType { get; }

    /// <summary>Number of ballots, empty ones included.</summary>
    public int BallotCount => Table.Count;

    /// <summary>Sum of the weights: the number of people the money is divided over.</summary>
    public decimal Voters => (decimal)Table.TotalWeight / Table.WeightScale;

    internal BallotTable Table { get; }

    /// <summary>The ballot at a place in the count, from 0.</summary>
    public Ballot Ballot(int index) => Table.Ballot(index, this);

    /// <summary>The place of a voter's ballot, or null when this voter has none.</summary>
    public int? FindBallot(string voter)
    {
        _voterIndex ??= Table.VoterIndex();
        return _voterIndex.TryGetValue(voter, out var index) ? index : null;
    }

    /// <summary>The place of a project in the list, or null.</summary>
    public int? FindProject(string id) => _projectIndex.TryGetValue(id, out var index) ? index : null;

    /// <summary>The weight of all ballots that support a project.</summary>
    public decimal Votes(int project) => (decimal)Table.Votes[project] / Table.WeightScale;

    /// <summary>The points a project got, times the weights; for approval votes the same as <see cref="Votes"/>.</summary>
    public decimal Points(int project) => (decimal)Table.Points[project] / Table.WeightScale / Table.PointScale;
}
