using Opbouw.DisclosureControl.Suppression;

namespace Opbouw.DisclosureControl.Releases;

/// <summary>What is asked of a cell from outside.</summary>
internal enum CellDemand
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It must not be printed, whatever its count.</summary>
    Hide,

    /// <summary>It was printed: it cannot be hidden any more.</summary>
    Print,
}

/// <summary>What one audience has seen so far.</summary>
internal sealed class AudienceLedger(Hierarchy periods, ProtectionRules rules)
{
    private readonly List<(ProtectedTable Counts, ReleasedTable Seen)> _seen = [];

    public void Remember(ProtectedTable table, ReleasedTable released) => _seen.Add((table, released));

    /// <summary>Protects a table so that it is safe beside everything this audience has seen.</summary>
    public ReleasedTable Protect(ProtectedTable table, Func<int, CellDemand>? demand)
    {
        var related = _seen.Where(earlier => IsRelated(earlier.Counts, table)).ToList();
        if (rules.Method == ProtectionMethod.Round)
            return Round(table, related.Select(earlier => earlier.Counts));

        var linked = new LinkedTables(periods, rules);
        foreach (var (counts, seen) in related)
            linked.Add(counts, cell => seen.IsHidden(cell) ? CellDemand.Hide : CellDemand.Print);
        linked.Add(table, demand);
        linked.LinkPeriods();
        var state = Suppressor.Run(linked.ToSystem(everySum: false)) ?? throw new DisclosureException(
            DisclosureProblem.CannotBeMadeSafe, $"table '{table.Definition.Name}' of {table.Period} cannot be made safe beside what was released before");
        Protection.Audit(linked.ToSystem(everySum: true), state);
        return Protection.Print(table, CellNeeds.Of(table, rules), state, linked.IdsOf(table));
    }

    /// <summary>The same people can be counted in both: one measure, and periods of the same year.</summary>
    private bool IsRelated(ProtectedTable one, ProtectedTable other)
    {
        if (one.Definition.Measure != other.Definition.Measure)
            return false;
        var (first, second) = (YearOf(one.Period), YearOf(other.Period));
        return first == 0 || second == 0 || first == second;
    }

    /// <summary>The ancestor just below the root; the root itself for the period of all time.</summary>
    private int YearOf(string period)
    {
        var node = periods.IndexOf(period);
        while (node > 0 && periods.ParentOf[node] > 0)
            node = periods.ParentOf[node];
        return node;
    }

    private ReleasedTable Round(ProtectedTable table, IEnumerable<ProtectedTable> related)
    {
        var own = periods.IndexOf(table.Period);
        if (related.Select(other => periods.IndexOf(other.Period)).Any(other => IsWithin(own, other) || IsWithin(other, own)))
            throw new DisclosureException(DisclosureProblem.RoundedTablesCannotBeLinked, $"another rounded table about {table.Definition.Measure} in {table.Period} was released");
        return Rounding.Release(table, rules);
    }

    private bool IsWithin(int node, int above)
    {
        while (node > above)
            node = periods.ParentOf[node];
        return node == above;
    }
}
