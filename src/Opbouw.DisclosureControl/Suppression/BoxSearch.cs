namespace Opbouw.DisclosureControl.Suppression;

/// <summary>
/// Finds the cheapest box around a cell in a table of any number of dimensions: along each dimension people move to a neighbour (or up to the
/// grand total), and the product of these moves leaves every sum of the table as it was.
/// </summary>
/// <remarks>Source: the hypercube method (Repsilber 1994; Giessing and Repsilber, GHMITER, 2002), here with boxes that run over levels of a hierarchy.</remarks>
internal sealed class BoxSearch(CellSystem system, SuppressionState state, SystemTable table)
{
    private const int MostWays = 48;
    private const int MostBoxes = 6_000;

    private const int MostStarts = 4;

    private readonly Dictionary<(int Dimension, int Node, int Leaf), List<int[]>> _ways = [];
    private readonly TableShape _shape = table.Shape;
    private List<int> _best = [];
    private List<int> _box = [];
    private int _bestPrice;

    /// <summary>Looks for a box; the arguments are those of <see cref="ShiftSearch.TryFind"/>.</summary>
    public bool TryFind(int cell, int rise, long amount, bool mayHide, List<int> steps)
    {
        if (!table.TryLocal(cell, out var local))
            return false;
        _bestPrice = int.MaxValue;
        foreach (var below in BaseCellsBelow(local, rise))
            SearchFrom(local, below, rise, amount, mayHide);
        if (_bestPrice == int.MaxValue)
            return false;
        steps.Clear();
        steps.AddRange(_best);
        return true;
    }

    private void SearchFrom(int local, int below, int rise, long amount, bool mayHide)
    {
        var ways = new List<int[]>[_shape.DimensionCount];
        for (var d = 0; d < ways.Length; d++)
            ways[d] = WaysFrom(d, _shape.NodeAt(local, d), _shape.NodeAt(below, d));
        var boxes = MostBoxes;
        var chosen = new int[ways.Length][];
        Choose(0);

        void Choose(int dimension)
        {
            if (dimension == ways.Length)
            {
                boxes--;
                Weigh(chosen, rise, amount, mayHide);
                return;
            }

            foreach (var way in ways[dimension])
            {
                if (boxes <= 0)
                    return;
                chosen[dimension] = way;
                Choose(dimension + 1);
            }
        }
    }

    /// <summary>Prices a box, and keeps it when it is the cheapest so far and leaves the sums of other tables alone too.</summary>
    private void Weigh(int[][] ways, int rise, long amount, bool mayHide)
    {
        _box.Clear();
        var price = 0;
        if (!Add(0, 0, rise) || (table.IsShared && !IsBalanced()))
            return;
        (_best, _box) = (_box, _best);
        _bestPrice = price;

        bool Add(int dimension, int local, int direction)
        {
            if (dimension == ways.Length)
                return AddCell(table.ToSystem(local), direction);
            foreach (var step in ways[dimension])
            {
                if (!Add(dimension + 1, local + (step >> 1) * _shape.Stride(dimension), direction ^ (step & 1)))
                    return false;
            }

            return true;
        }

        bool AddCell(int cell, int direction)
        {
            if (_box.Count > 0)
            {
                if (!state.TryPrice(cell, direction, amount, mayHide, out var more))
                    return false;
                price += more;
            }

            _box.Add(cell << 1 | direction);
            return price < _bestPrice;
        }
    }

    private bool IsBalanced()
    {
        var off = new Dictionary<int, int>();
        foreach (var step in _box)
        {
            foreach (var sum in system.SumsOf(step >> 1))
                off[sum >> 1] = off.GetValueOrDefault(sum >> 1) + (((sum ^ step) & 1) == 1 ? 1 : -1);
        }

        return off.Values.All(value => value == 0);
    }

    /// <summary>A total changes together with base cells below it: hidden ones first, then those with most room.</summary>
    private IEnumerable<int> BaseCellsBelow(int local, int rise)
    {
        if (_shape.IsBase(local))
            return [local];
        IEnumerable<int> cells = [local];
        for (var d = 0; d < _shape.DimensionCount; d++)
        {
            var (dimension, node) = (d, _shape.NodeAt(local, d));
            cells = cells.SelectMany(cell => PathsDown(table.Dimensions[dimension], node).Select(path => cell + (path[^1] - node) * _shape.Stride(dimension)));
        }

        return cells.Select(cell => (Cell: cell, Id: table.ToSystem(cell)))
            .Where(pair => rise == 1 || state.Now[pair.Id] > 0)
            .OrderByDescending(pair => state.Status[pair.Id] == CellStatus.Hidden).ThenByDescending(pair => state.Now[pair.Id])
            .Select(pair => pair.Cell).Take(MostStarts);
    }

    /// <summary>The moves along one dimension that start at a node and a leaf below it, shortest first. Each is a list of node × 2, + 1 when that node moves the other way.</summary>
    private List<int[]> WaysFrom(int dimension, int node, int leaf)
    {
        if (_ways.TryGetValue((dimension, node, leaf), out var known))
            return known;
        var tree = table.Dimensions[dimension];
        var ways = new List<int[]>();
        var chain = new List<int> { node << 1 };
        for (var at = leaf; at != node; at = tree.ParentOf[at])
            chain.Add(at << 1);
        for (var at = node; tree.ParentOf[at] >= 0; at = tree.ParentOf[at], chain.Add(at << 1))
        {
            foreach (var sibling in tree.ChildrenOf[tree.ParentOf[at]].Where(other => other != at))
                ways.AddRange(PathsDown(tree, sibling).Take(3).Select(path => (int[])[.. chain, .. path.Select(step => step << 1 | 1)]));
        }

        ways.Insert(Math.Min(ways.Count, MostWays - 1), [.. chain]);
        return _ways[(dimension, node, leaf)] = [.. ways.Take(MostWays)];
    }

    private static IEnumerable<int[]> PathsDown(Hierarchy tree, int node) => tree.IsLeaf(node)
        ? [[node]]
        : tree.ChildrenOf[node].SelectMany(child => PathsDown(tree, child).Select(path => (int[])[node, .. path]));
}
