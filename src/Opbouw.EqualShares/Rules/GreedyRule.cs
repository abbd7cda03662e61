using Opbouw.EqualShares.Engine;

namespace Opbouw.EqualShares;

/// <summary>What a rule does with the next project when it does not fit in the money that is left.</summary>
public enum WhenTooDear
{
    /// <summary>Pass it over and look at the next one.</summary>
    Skip,

    /// <summary>Stop: nothing more is bought.</summary>
    Stop,
}

/// <summary>
/// The rule most towns use: projects in order of votes, as long as the money lasts. A majority can take everything.
/// </summary>
/// <remarks>
/// With <see cref="Utility.Cost"/> the order is by votes, with <see cref="Utility.Cardinality"/> by votes per euro,
/// with <see cref="Utility.Points"/> by points. Described as "greedy" in Pabulib; Stop is its "greedy-no-skip".
/// </remarks>
/// <example>
/// € 90; bench € 60 with 5 votes, square € 50 with 4, tree € 30 with 3: the bench wins, the square does not fit and is
/// skipped, the tree wins.
/// <code>new GreedyRule().Decide(election).Winners;   // bench, tree</code>
/// </example>
public sealed record GreedyRule : BudgetRule
{
    /// <summary>What the order is made from.</summary>
    public Utility Utility { get; init; } = Utility.Cost;

    /// <summary>What happens with a project that does not fit.</summary>
    public WhenTooDear WhenTooDear { get; init; } = WhenTooDear.Skip;

    /// <inheritdoc/>
    public override Outcome Decide(Election election)
    {
        var gate = new Gate(election, Conditions);
        var ranks = TieBreaking.Ranks(election);
        var book = new RoundBook(election);
        foreach (var project in gate.FreeProjects(ranks)) book.AddFree(project);
        var state = gate.OpenAfter(book.Won);
        var order = Order(election, gate, ranks, book);
        var shortOf = new Dictionary<int, long>();
        var stopped = false;
        foreach (var project in order)
        {
            if (!state.Allows(project)) continue;
            var over = election.Projects[project].CostInCents - book.LeftInCents;
            if (over > 0 || stopped) shortOf[project] = Math.Max(0, over);
            stopped |= over > 0 && WhenTooDear == WhenTooDear.Stop;
            if (shortOf.ContainsKey(project)) continue;
            state.Buy(project);
            book.AddByVotes(project, order.Where(other => other != project && Compare(election, project, other) == 0 && !book.HasWon(other)));
        }

        var losses = new LossBook(election, gate, book);
        foreach (var project in losses.WithoutPlainReason())
            losses.Add(project, LossReason.BudgetShort, shortOf.GetValueOrDefault(project), VotesShort(election, book, ranks, project));
        return new Outcome(election, this, book.Rounds, losses.InListOrder);
    }

    private int[] Order(Election election, Gate gate, int[] ranks, RoundBook book)
    {
        var order = Enumerable.Range(0, election.Projects.Count).Where(i => gate.MayTakePart(i) && !book.HasWon(i)).ToArray();
        Array.Sort(order, (a, b) => Compare(election, a, b) is var by and not 0 ? by : ranks[a].CompareTo(ranks[b]));
        return order;
    }

    private int Compare(Election election, int a, int b)
    {
        var table = election.Table;
        return Utility switch
        {
            Utility.Points => table.Points[b].CompareTo(table.Points[a]),
            Utility.Cardinality => ((Int128)table.Votes[b] * election.Projects[a].CostInCents)
                .CompareTo((Int128)table.Votes[a] * election.Projects[b].CostInCents),
            _ => table.Votes[b].CompareTo(table.Votes[a]),
        };
    }

    /// <summary>How many votes more would have put the project before a winner at whose turn it still fitted.</summary>
    private long VotesShort(Election election, RoundBook book, int[] ranks, int project)
    {
        if (Utility != Utility.Cost) return 0;
        var left = election.BudgetInCents;
        var (best, votes) = (0L, election.Votes(project));
        foreach (var round in book.Rounds.Where(round => round.Kind == RoundKind.ByVotes))
        {
            if (left < election.Projects[project].CostInCents) break;
            var winner = election.FindProject(round.Project.Id)!.Value;
            var wanted = round.Votes - votes;
            best = (long)Math.Ceiling(wanted) + (decimal.Ceiling(wanted) == wanted && ranks[winner] < ranks[project] ? 1 : 0);
            left -= round.Project.CostInCents;
        }

        return best;
    }
}
