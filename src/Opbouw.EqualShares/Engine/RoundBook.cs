namespace Opbouw.EqualShares.Engine;

/// <summary>Writes the rounds down, one after the other, with the budget that is left.</summary>
internal sealed class RoundBook(Election election)
{
    private readonly List<Round> _rounds = [];
    private readonly HashSet<int> _won = [];

    public IReadOnlyList<Round> Rounds => _rounds;

    public IReadOnlyCollection<int> Won => _won;

    public long LeftInCents { get; private set; } = election.BudgetInCents;

    public bool HasWon(int project) => _won.Contains(project);

    public void AddFree(int project) => Add(project, RoundKind.Free, round => round);

    public void AddByVotes(int project, IEnumerable<int>? tied = null) => Add(project, RoundKind.ByVotes, round => round with
    {
        AddedInCents = round.Project.CostInCents,
        TiedWith = Named(tied ?? []),
    });

    public void AddSaved(int project, Fraction saved, IEnumerable<int> tied) => Add(project, RoundKind.Saved, round => round with
    {
        PaymentInCents = saved,
        TiedWith = Named(tied),
    });

    public void AddInPart(int project, Func<Round, Round> payment) => Add(project, RoundKind.PaidInPart, payment);

    public void AddPaid(Purchase purchase, Utility utility) => Add(purchase.Project, RoundKind.Paid, round =>
    {
        var table = election.Table;
        var solution = purchase.Solution;
        var payment = purchase.PaymentInCents * (utility == Utility.Points ? table.PointScale : 1);
        return round with
        {
            PaymentInCents = payment,
            PaidInFull = (decimal)solution.FullMass / table.WeightScale,
            PaidTheirLast = (decimal)solution.PoorMass / table.WeightScale,
            LastMoneyInCents = new Fraction(solution.PoorMoney, purchase.Denominator * table.WeightScale),
            EffectiveVotes = round.Project.CostInCents / payment,
            TiedWith = Named(purchase.Tied),
        };
    });

    private void Add(int project, RoundKind kind, Func<Round, Round> fill)
    {
        _won.Add(project);
        LeftInCents -= election.Projects[project].CostInCents;
        var round = new Round(_rounds.Count + 1, kind, election.Projects[project], election.Votes(project));
        _rounds.Add(fill(round) with { BudgetLeftInCents = LeftInCents });
    }

    private IReadOnlyList<Project> Named(IEnumerable<int> projects) => [.. projects.Select(i => election.Projects[i])];
}
