namespace Opbouw.DisclosureControl.Suppression;

/// <summary>
/// How people can move along one dimension so that its sums stay as they were: from a node to a sibling, to a cousin by way of their totals, or up to
/// the grand total. A product of ways, one per dimension, leaves every sum of a table as it was.
/// </summary>
internal sealed class Ways(SystemTable table, SuppressionState state)
{
    private const int Most = 48;
    private const int MostStarts = 4;

    private readonly Dictionary<(int Dimension, int Node, int Leaf), List<int[]>> _known = [];

    /// <summary>The ways that start at a node and a leaf below it, nearest first. Each is a list of node × 2, + 1 when that node moves the other way.</summary>
    public List<int[]> From(int dimension, int node, int leaf)
    {
        if (_known.TryGetValue((dimension, node, leaf), out var known))
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

        ways.Insert(Math.Min(ways.Count, Most - 1), [.. chain]);
        return _known[(dimension, node, leaf)] = [.. ways.Take(Most)];
    }

    /// <summary>A total changes together with base cells below it: hidden ones first, then those with most room.</summary>
    public IEnumerable<int> BaseCellsBelow(int local, int rise)
    {
        var shape = table.Shape;
        if (shape.IsBase(local))
            return [local];
        IEnumerable<int> cells = [local];
        for (var d = 0; d < shape.DimensionCount; d++)
        {
            var (dimension, node) = (d, shape.NodeAt(local, d));
            cells = cells.SelectMany(cell => PathsDown(table.Dimensions[dimension], node).Select(path => cell + (path[^1] - node) * shape.Stride(dimension)));
        }

        return cells.Select(cell => (Cell: cell, Id: table.ToSystem(cell)))
            .Where(pair => rise == 1 || state.Now[pair.Id] > 0)
            .OrderByDescending(pair => state.Status[pair.Id] == CellStatus.Hidden).ThenByDescending(pair => state.Now[pair.Id])
            .Select(pair => pair.Cell).Take(MostStarts);
    }

    private static IEnumerable<int[]> PathsDown(Hierarchy tree, int node) => tree.IsLeaf(node)
        ? [[node]]
        : tree.ChildrenOf[node].SelectMany(child => PathsDown(tree, child).Select(path => (int[])[node, .. path]));
}
