using System.Diagnostics.CodeAnalysis;
using Opbouw.DisclosureControl.Suppression;

namespace Opbouw.DisclosureControl.Releases;

/// <summary>Several tables about the same people as one system of cells: a total that stands in two tables is one cell.</summary>
internal sealed class LinkedTables(Hierarchy periods, ProtectionRules rules)
{
    private readonly Dictionary<(string Place, string Period), int> _ids = [];
    private readonly List<LinkedCell> _cells = [];
    private readonly List<(ProtectedTable Table, int[] Ids)> _tables = [];
    private readonly List<int[]> _periodSums = [];

    public Func<int, int> IdsOf(ProtectedTable table)
    {
        var ids = _tables.Last(entry => entry.Table == table).Ids;
        return cell => ids[cell];
    }

    /// <summary>Adds a table; a cell that is known already keeps its status, and must have the same count.</summary>
    public void Add(ProtectedTable table, Func<int, CellDemand>? demand)
    {
        var needs = CellNeeds.Of(table, rules);
        var ids = new int[table.Values.Length];
        for (var cell = 0; cell < ids.Length; cell++)
        {
            var key = (PlaceOf(table.Definition, cell), table.Period);
            var asked = demand?.Invoke(cell) ?? CellDemand.None;
            if (!_ids.TryGetValue(key, out ids[cell]))
                _ids[key] = ids[cell] = NewCell(table, needs, cell, asked);
            else
                Meet(_cells[ids[cell]], table, cell, asked);
        }

        _tables.Add((table, ids));
    }

    /// <summary>Adds "year = quarter + quarter + …" for every cell that was counted in a period and in some of its parts. What is left over, for
    /// parts that were not counted, can be worked out by a reader and is protected like a cell.</summary>
    public void LinkPeriods()
    {
        var places = _ids.Keys.ToLookup(key => key.Period, key => key.Place, StringComparer.Ordinal);
        foreach (var period in periods.Codes)
        {
            foreach (var place in places[period])
            {
                var parts = new List<string>();
                var complete = TryCover(period, part => _ids.ContainsKey((place, part)), parts);
                if (parts.Count > 0)
                    LinkPeriod(_ids[(place, period)], parts.ConvertAll(part => _ids[(place, part)]), complete, $"[{place}] in {period}");
            }
        }
    }

    public CellSystem ToSystem(bool everySum)
    {
        var sums = new HashSet<int[]>(_periodSums, SameSum.Instance);
        foreach (var (table, ids) in _tables)
        {
            var own = everySum ? TableSums.All(table.Definition.Shape) : TableSums.Independent(table.Definition.Shape);
            sums.UnionWith(own.Select(sum => Array.ConvertAll(sum, cell => ids[cell])));
        }

        FixWhatIsKnownAnyway(sums);
        var needs = new CellNeeds(_cells.Count, rules.Threshold);
        for (var id = 0; id < _cells.Count; id++)
            (needs.Status[id], needs.Low[id], needs.High[id]) = (_cells[id].Status, _cells[id].Low, _cells[id].High);
        var views = _tables.Select(entry => new SystemTable(entry.Table.Definition, entry.Ids)).Concat(TablesOverPeriods());
        return new CellSystem([.. _cells.Select(cell => cell.Value)], needs, [.. sums], [.. views]);
    }

    /// <summary>A cell that a reader can work out from printed ones (a year of four printed quarters) is as good as printed: hiding it would be no use.</summary>
    private void FixWhatIsKnownAnyway(HashSet<int[]> sums)
    {
        for (var found = true; found;)
        {
            found = false;
            foreach (var sum in sums)
            {
                var open = sum.Where(id => _cells[id].Status != CellStatus.Fixed).Take(2).ToList();
                if (open.Count == 1 && _cells[open[0]].Status == CellStatus.Free)
                {
                    _cells[open[0]] = _cells[open[0]] with { Status = CellStatus.Fixed };
                    found = true;
                }
            }
        }
    }

    /// <summary>The largest known parts of a period: its quarters, or the months of a quarter that is not known itself. False when something is missing.</summary>
    private bool TryCover(string period, Predicate<string> isKnown, List<string> parts)
    {
        var children = periods.ChildrenOf[periods.IndexOf(period)];
        var complete = children.Length > 0;
        foreach (var child in children.Select(periods.CodeAt))
        {
            if (isKnown(child))
                parts.Add(child);
            else
                complete &= TryCover(child, isKnown, parts);
        }

        return complete;
    }

    private static string PlaceOf(TableDefinition definition, int cell)
    {
        var codes = definition.Dimensions.Select((dimension, d) => (dimension.Name, Node: definition.Shape.NodeAt(cell, d), dimension));
        return string.Join(", ", codes.Where(code => code.Node > 0).OrderBy(code => code.Name, StringComparer.Ordinal)
            .Select(code => $"{code.Name} {code.dimension.CodeAt(code.Node)}"));
    }

    private static void Meet(LinkedCell known, ProtectedTable table, int cell, CellDemand asked)
    {
        if (known.Value != table.Values[cell])
            throw new DisclosureException(DisclosureProblem.CountsDisagree, $"{table.Definition.Shape.Describe(cell)} in '{table.Definition.Name}' of {table.Period} counts other people than an earlier table");
        if (asked == CellDemand.Hide && known.Status == CellStatus.Fixed && !table.Impossible[cell])
            throw new DisclosureException(DisclosureProblem.CannotBeMadeSafe, $"{table.Definition.Shape.Describe(cell)} of {table.Period} was printed before");
    }

    private int NewCell(ProtectedTable table, CellNeeds needs, int cell, CellDemand asked)
    {
        var status = (needs.Status[cell], asked) switch
        {
            (CellStatus.Fixed, _) => CellStatus.Fixed,
            (CellStatus.Hidden, CellDemand.Print) => throw new DisclosureException(
                DisclosureProblem.CannotBeMadeSafe, $"{table.Definition.Shape.Describe(cell)} of {table.Period} must be hidden"),
            (CellStatus.Hidden, _) or (_, CellDemand.Hide) => CellStatus.Hidden,
            (_, CellDemand.Print) => CellStatus.Fixed,
            _ => CellStatus.Free,
        };
        _cells.Add(new LinkedCell(table.Values[cell], needs.Low[cell], needs.High[cell], status, table.Contributions is not null));
        return _cells.Count - 1;
    }

    private void LinkPeriod(int total, List<int> parts, bool complete, string place)
    {
        // A large total over periods need not be able to be 0: what was printed of its parts tells that it is not.
        if (_cells[total].Value >= rules.Threshold && !_cells[total].IsAmount)
            _cells[total] = _cells[total] with { Low = _cells[total].Value };
        var rest = _cells[total].Value - parts.Sum(part => _cells[part].Value);
        if (rest < 0 || (complete && rest > 0))
            throw new DisclosureException(DisclosureProblem.CountsDisagree, $"the parts of {place} do not add up");
        if (!complete)
        {
            parts.Add(_cells.Count);
            _cells.Add(Rest(rest, _cells[total].IsAmount));
        }

        _periodSums.Add([total, .. parts]);
    }

    /// <summary>Never printed; if a reader could work out a small number it has to stay vague. Of amounts we cannot see here who stands behind them.</summary>
    private LinkedCell Rest(long rest, bool isAmount)
    {
        if (isAmount)
            return new LinkedCell(rest, 0, Math.Max(2 * rest, rules.LeastMarginCents), CellStatus.Hidden, true);
        var small = rest < rules.Threshold && (rest > 0 || rules.Zeros == ZerosPolicy.Hide);
        return new LinkedCell(rest, small ? 0 : rest, small ? rules.Threshold : rest, CellStatus.Hidden, false);
    }

    /// <summary>The same table in a period and in all its parts is one table with a dimension more: boxes run through it.</summary>
    private IEnumerable<SystemTable> TablesOverPeriods()
    {
        foreach (var definition in _tables.Select(entry => entry.Table.Definition).Distinct())
        {
            var byPeriod = _tables.Where(entry => entry.Table.Definition == definition).ToDictionary(entry => entry.Table.Period, entry => entry.Ids);
            foreach (var period in byPeriod.Keys)
            {
                var parts = new List<string>();
                if (TryCover(period, byPeriod.ContainsKey, parts))
                    yield return OverPeriods(definition, Hierarchy.Flat(periods.Name, period, parts), byPeriod);
            }
        }
    }

    private static SystemTable OverPeriods(TableDefinition definition, Hierarchy parts, Dictionary<string, int[]> byPeriod)
    {
        var whole = new TableDefinition(definition.Name, definition.Measure, [.. definition.Dimensions, parts]);
        var ids = new int[whole.Shape.CellCount];
        for (var cell = 0; cell < ids.Length; cell++)
            ids[cell] = byPeriod[parts.CodeAt(cell % parts.Size)][cell / parts.Size];
        return new SystemTable(whole, ids);
    }

    private sealed record LinkedCell(long Value, long Low, long High, CellStatus Status, bool IsAmount);

    /// <summary>The same total over the same parts, from two tables.</summary>
    private sealed class SameSum : IEqualityComparer<int[]>
    {
        public static readonly SameSum Instance = new();

        public bool Equals(int[]? x, int[]? y) => x![0] == y![0] && x.Length == y.Length && x.Order().SequenceEqual(y.Order());

        public int GetHashCode([DisallowNull] int[] obj) => HashCode.Combine(obj[0], obj.Length, obj.Sum(id => (long)id));
    }
}
