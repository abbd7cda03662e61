using Google.OrTools.LinearSolver;
using Opbouw.DisclosureControl;

namespace Opbouw.Algorithms.Tests.DisclosureControl;

/// <summary>What a reader sees of one table: numbers, and gaps.</summary>
internal sealed record Publication(TableDefinition Table, string Period, IReadOnlyList<(IReadOnlyList<string> At, long? Value)> Cells)
{
    public static Publication Of(ReleasedTable released) =>
        new(released.Definition, released.Period, [.. released.Cells.Select(cell => (cell.At, cell.Value.Value))]);
}

/// <summary>What the attacker has found out about a gap.</summary>
internal sealed record Finding(string Place, double Low, double High)
{
    public bool IsRecovered => High - Low < 1e-4;

    /// <summary>For all the attacker knows it can be 0, and can be k or more.</summary>
    public bool IsSafe(int threshold) => Low <= 1e-6 && High >= threshold - 1e-6;
}

/// <summary>
/// Knows only what was published, in one or more tables, and that counts are not negative. Writes down every sum it can see and bounds each gap
/// by linear programming. Shares no code with the library.
/// </summary>
internal sealed class Attacker
{
    private readonly Dictionary<string, long?> _known = [];
    private readonly List<(string Total, List<string> Parts)> _sums = [];

    public Attacker(IEnumerable<Publication> publications, Hierarchy? periods = null)
    {
        foreach (var publication in publications)
            Read(publication);
        if (periods is not null)
            AddPeriods(periods);
    }

    public IEnumerable<string> Gaps => _known.Where(cell => cell.Value is null).Select(cell => cell.Key);

    /// <summary>Bounds every gap, or only those chosen.</summary>
    public List<Finding> Attack(Func<string, bool>? chosen = null)
    {
        var gaps = Gaps.ToList();
        var groupOf = Groups(gaps);
        var sums = _sums.Select(sum => (Sum: sum, Gap: AllOf(sum).FirstOrDefault(place => _known[place] is null)))
            .Where(pair => pair.Gap is not null).ToLookup(pair => groupOf(pair.Gap!), pair => pair.Sum);
        return [.. gaps.GroupBy(groupOf).SelectMany(group => Bound([.. group], sums[group.Key], chosen))];
    }

    private static IEnumerable<string> AllOf((string Total, List<string> Parts) sum) => sum.Parts.Append(sum.Total);

    public static string PlaceOf(TableDefinition table, string period, IEnumerable<string> at) =>
        period + ": " + string.Join(" ", table.Dimensions.Zip(at).Where(pair => pair.Second != pair.First.Root)
            .Select(pair => $"{pair.First.Name}={pair.Second}").Order(StringComparer.Ordinal));

    private void Read(Publication publication)
    {
        var table = publication.Table;
        var childrenOf = table.Dimensions.Select(dimension => dimension.Codes.Where(code => dimension.TotalOf(code) is not null).ToLookup(code => dimension.TotalOf(code)!)).ToList();
        foreach (var (at, value) in publication.Cells)
        {
            var place = PlaceOf(table, publication.Period, at);
            _known[place] = value ?? _known.GetValueOrDefault(place);
            for (var d = 0; d < at.Count; d++)
            {
                var parts = childrenOf[d][at[d]].Select(child => PlaceOf(table, publication.Period, at.Select((code, i) => i == d ? child : code))).ToList();
                if (parts.Count > 0)
                    _sums.Add((place, parts));
            }
        }
    }

    /// <summary>A year is the sum of its quarters; quarters that were not published are an unknown rest.</summary>
    private void AddPeriods(Hierarchy periods)
    {
        foreach (var period in periods.Codes)
        {
            foreach (var place in _known.Keys.Where(key => key.StartsWith(period + ": ", StringComparison.Ordinal)).ToList())
            {
                var tail = place[(period.Length + 2)..];
                var parts = new List<string>();
                var missing = periods.Codes.Where(code => periods.TotalOf(code) == period).Count(child => !Covers(child, tail, parts));
                if (parts.Count == 0)
                    continue;
                if (missing > 0)
                {
                    parts.Add($"rest of {place}");
                    _known[$"rest of {place}"] = null;
                }

                _sums.Add((place, parts));
            }
        }

        // A quarter that was published, or else its months.
        bool Covers(string period, string tail, List<string> parts)
        {
            if (_known.ContainsKey($"{period}: {tail}"))
            {
                parts.Add($"{period}: {tail}");
                return true;
            }

            var children = periods.Codes.Where(code => periods.TotalOf(code) == period).ToList();
            return children.Count > 0 && children.Count(child => Covers(child, tail, parts)) == children.Count;
        }
    }

    /// <summary>Gaps that are tied together by sums are attacked together; others have nothing to do with one another.</summary>
    private Func<string, string> Groups(List<string> gaps)
    {
        var leader = gaps.ToDictionary(place => place);
        foreach (var sum in _sums)
        {
            var tied = AllOf(sum).Where(place => _known[place] is null).ToList();
            foreach (var place in tied.Skip(1))
                leader[Find(place)] = Find(tied[0]);
        }

        return Find;

        string Find(string place)
        {
            while (leader[place] != place)
                place = leader[place] = leader[leader[place]];
            return place;
        }
    }

    private List<Finding> Bound(List<string> gaps, IEnumerable<(string Total, List<string> Parts)> sums, Func<string, bool>? chosen)
    {
        if (chosen is not null && !gaps.Exists(chosen.Invoke))
            return [];
        using var solver = Solver.CreateSolver("GLOP");
        var variables = gaps.ToDictionary(place => place, place => solver.MakeNumVar(0, double.PositiveInfinity, ""));
        foreach (var (total, parts) in sums)
            AddSum(solver, variables, total, parts);
        return [.. gaps.Where(place => chosen?.Invoke(place) ?? true)
            .Select(place => new Finding(place, Solve(solver, variables[place], maximise: false), Solve(solver, variables[place], maximise: true)))];
    }

    private void AddSum(Solver solver, Dictionary<string, Variable> variables, string total, List<string> parts)
    {
        var right = (_known[total] ?? 0) - parts.Sum(part => _known[part] ?? 0);
        var sum = solver.MakeConstraint(right, right);
        foreach (var part in parts.Where(variables.ContainsKey))
            sum.SetCoefficient(variables[part], 1);
        if (variables.TryGetValue(total, out var variable))
            sum.SetCoefficient(variable, -1);
    }

    private static double Solve(Solver solver, Variable variable, bool maximise)
    {
        var objective = solver.Objective();
        objective.Clear();
        objective.SetCoefficient(variable, 1);
        objective.SetOptimizationDirection(maximise);
        return solver.Solve() switch
        {
            Solver.ResultStatus.OPTIMAL => objective.Value(),
            Solver.ResultStatus.UNBOUNDED => double.PositiveInfinity,
            // GLOP does not always tell the two apart; what was published is feasible, so it must be unbounded.
            Solver.ResultStatus.INFEASIBLE or Solver.ResultStatus.ABNORMAL when maximise => double.PositiveInfinity,
            var status => throw new InvalidOperationException($"The linear program ended with {status}."),
        };
    }
}
