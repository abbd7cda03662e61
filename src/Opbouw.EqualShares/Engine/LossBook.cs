namespace Opbouw.EqualShares.Engine;

/// <summary>Writes down why projects lost; the reasons that hold for every rule come first.</summary>
internal sealed class LossBook(Election election, Gate gate, RoundBook book)
{
    private readonly Loss?[] _losses = new Loss?[election.Projects.Count];

    /// <summary>Fills in the plain reasons and names the projects whose reason depends on the rule.</summary>
    public IEnumerable<int> WithoutPlainReason()
    {
        var state = gate.OpenAfter(book.Rounds.Select(round => election.FindProject(round.Project.Id)!.Value));
        for (var project = 0; project < _losses.Length; project++)
        {
            if (book.HasWon(project)) continue;
            _losses[project] = PlainReason(project, state);
            if (_losses[project] is null) yield return project;
        }
    }

    public void Add(int project, LossReason reason, Fraction missing, long votes, Fraction behind = default) =>
        _losses[project] = new Loss(election.Projects[project], election.Votes(project), reason, missing, votes)
        {
            SupportersHaveInCents = behind.Denominator.IsZero ? Fraction.Zero : behind,
        };

    public IReadOnlyList<Loss> InListOrder() => [.. _losses.OfType<Loss>()];

    private Loss? PlainReason(int index, Gate.GateState state)
    {
        var (project, votes) = (election.Projects[index], election.Votes(index));
        var wanted = Math.Max(1, gate.Conditions.MinimumVotes);
        if (votes == 0) return new Loss(project, votes, LossReason.NoVotes, Fraction.Zero, (long)Math.Ceiling(wanted));
        if (votes < gate.Conditions.MinimumVotes)
            return new Loss(project, votes, LossReason.TooFewVotes, Fraction.Zero, (long)Math.Ceiling(wanted - votes));
        if (state.Check(index) is { } refusal)
            return new Loss(project, votes, refusal.Reason, refusal.OverInCents, 0, refusal.Name);
        if (project.CostInCents > election.BudgetInCents)
            return new Loss(project, votes, LossReason.TooDear, project.CostInCents - election.BudgetInCents);
        return null;
    }
}
