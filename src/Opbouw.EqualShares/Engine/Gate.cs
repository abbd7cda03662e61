namespace Opbouw.EqualShares.Engine;

/// <summary>The conditions of one election, compiled: which budgets and which rivals every project has.</summary>
internal sealed class Gate
{
    private readonly Election _election;
    private readonly List<(string Name, bool IsArea, long Budget)> _caps = [];
    private readonly int[][] _capsOf;
    private readonly int[][] _rivalsOf;

    public Gate(Election election, Conditions conditions)
    {
        _election = election;
        Conditions = conditions;
        var projects = election.Projects;
        foreach (var (name, budget) in conditions.CategoryBudgetsInCents) _caps.Add((name, false, Checked(budget)));
        foreach (var (name, budget) in conditions.AreaBudgetsInCents) _caps.Add((name, true, Checked(budget)));
        _capsOf = [.. projects.Select(CapsOf)];
        _rivalsOf = [.. projects.Select((project, index) => RivalsOf(project, index))];
        HasLimits = _caps.Count > 0 || _rivalsOf.Any(rivals => rivals.Length > 0);
    }

    public Conditions Conditions { get; }

    /// <summary>False when a purchase never closes the door for another project.</summary>
    public bool HasLimits { get; }

    public GateState Open() => new(this, [.. _caps.Select(cap => cap.Budget)]);

    public GateState OpenAfter(IEnumerable<int> bought)
    {
        var state = Open();
        foreach (var project in bought) state.Buy(project);
        return state;
    }

    /// <summary>Enough votes to take part at all.</summary>
    public bool MayTakePart(int project) =>
        _election.Table.Votes[project] > 0 && _election.Votes(project) >= Conditions.MinimumVotes;

    /// <summary>Projects that cost nothing, have enough votes and do not exclude each other, in tie order.</summary>
    public IReadOnlyList<int> FreeProjects(int[] tieRank)
    {
        var free = new List<int>();
        var state = Open();
        foreach (var project in Enumerable.Range(0, tieRank.Length).OrderBy(i => tieRank[i]))
        {
            if (_election.Projects[project].CostInCents > 0 || !MayTakePart(project) || !state.Allows(project)) continue;
            state.Buy(project);
            free.Add(project);
        }

        return free;
    }

    private static long Checked(long budget)
    {
        Limits.CheckAmount(budget, "a budget");
        return budget;
    }

    private int[] CapsOf(Project project) =>
    [
        .. Enumerable.Range(0, _caps.Count)
            .Where(i => string.Equals(_caps[i].Name, _caps[i].IsArea ? project.Area : project.Category, StringComparison.Ordinal)),
    ];

    private int[] RivalsOf(Project project, int index) =>
    [
        .. Conditions.Incompatible.Where(group => group.Contains(project.Id))
            .SelectMany(group => group.Select(_election.FindProject))
            .OfType<int>().Where(other => other != index).Distinct(),
    ];

    /// <summary>What is bought so far, as far as the conditions care.</summary>
    internal sealed class GateState(Gate gate, long[] left)
    {
        private readonly HashSet<int> _bought = [];

        public void Buy(int project)
        {
            _bought.Add(project);
            foreach (var cap in gate._capsOf[project]) left[cap] -= gate._election.Projects[project].CostInCents;
        }

        /// <summary>Why a project may not be bought any more, or null when it may.</summary>
        public Refusal? Check(int project)
        {
            foreach (var rival in gate._rivalsOf[project])
            {
                if (_bought.Contains(rival)) return new Refusal(LossReason.Incompatible, 0, gate._election.Projects[rival].Id);
            }

            foreach (var cap in gate._capsOf[project])
            {
                var over = gate._election.Projects[project].CostInCents - left[cap];
                var reason = gate._caps[cap].IsArea ? LossReason.AreaBudget : LossReason.CategoryBudget;
                if (over > 0) return new Refusal(reason, over, gate._caps[cap].Name);
            }

            return null;
        }

        public bool Allows(int project) => !gate.HasLimits || Check(project) is null;
    }
}

/// <summary>A condition that stands in the way: by how many cents, and whose.</summary>
internal readonly record struct Refusal(LossReason Reason, long OverInCents, string Name);
