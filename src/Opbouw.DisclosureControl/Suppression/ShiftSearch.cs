namespace Opbouw.DisclosureControl.Suppression;

/// <summary>
/// Finds the cheapest way to raise or lower one cell by shifting people between hidden cells so that every sum stays as it was; where
/// allowed it takes printed cells along, at the price of hiding them.
/// </summary>
/// <remarks>
/// Best-first over "which sums are off by one": changing a cell puts its sums out of balance, each next step repairs the one that was broken
/// last with another cell of that sum, and may break others. In a network (see <see cref="TableSums.Independent"/>) there is one open end, and this is
/// Dijkstra's shortest path, as in the heuristics of Kelly, Golden and Assad (1992); in deeper tables it grows boxes, as the hypercube method does.
/// What it finds is always right; in deeper tables it may miss something.
/// </remarks>
internal sealed class ShiftSearch(CellSystem system, SuppressionState state)
{
    private const int OpenEnd = 8;

    private readonly List<Node> _nodes = [];
    private readonly List<int> _open = [];
    private readonly PriorityQueue<int, long> _queue = new();
    private readonly SeenSet _seen = new();

    /// <summary>Looks for a shift.</summary>
    /// <param name="cell">The cell that has to change.</param>
    /// <param name="rise">1 to raise it, 0 to lower it.</param>
    /// <param name="amount">By how much in all; used to prefer cells with room.</param>
    /// <param name="mayHide">Whether printed cells can be taken along.</param>
    /// <param name="effort">How many situations to look at before giving up.</param>
    /// <param name="steps">The cells that change, each as cell × 2 + 1 when it rises.</param>
    public bool TryFind(int cell, int rise, long amount, bool mayHide, int effort, List<int> steps)
    {
        Start(cell, rise);
        while (_queue.TryDequeue(out var index, out _))
        {
            var node = _nodes[index];
            if (node.OpenCount == 0)
                return Collect(index, steps);
            if (!_seen.Add(node.Hash))
                continue;
            if (--effort < 0)
                return false;
            Expand(index, cell, amount, mayHide);
        }

        return false;
    }

    private void Start(int cell, int rise)
    {
        _nodes.Clear();
        _open.Clear();
        _queue.Clear();
        _seen.Clear();
        var hash = 0UL;
        foreach (var sum in system.SumsOf(cell))
        {
            _open.Add(sum ^ rise);
            hash += Mix(sum ^ rise);
        }

        Push(new Node(-1, cell << 1 | rise, 0, 0, _open.Count, hash));
    }

    /// <summary>Repairs the sum that was broken last. An open end is sum × 2 + 1 when its parts are too many for its total.</summary>
    private void Expand(int index, int start, long amount, bool mayHide)
    {
        var node = _nodes[index];
        var broken = _open[node.OpenStart + node.OpenCount - 1];
        foreach (var entry in system.CellsOf(broken >> 1))
        {
            var cell = entry >> 1;
            var rise = (broken ^ entry ^ 1) & 1;
            if (cell == start || !state.TryPrice(cell, rise, amount, mayHide, out var price) || IsUsed(index, cell))
                continue;
            Branch(index, cell << 1 | rise, node.Cost + price);
        }
    }

    private bool IsUsed(int index, int cell)
    {
        for (; index >= 0; index = _nodes[index].Parent)
        {
            if (_nodes[index].Step >> 1 == cell)
                return true;
        }

        return false;
    }

    /// <summary>The situation after one more step: the same open ends, less those it closes, plus those it opens.</summary>
    private void Branch(int index, int step, int cost)
    {
        var parent = _nodes[index];
        var from = _open.Count;
        var hash = parent.Hash;
        for (var i = 0; i < parent.OpenCount; i++)
            _open.Add(_open[parent.OpenStart + i]);
        foreach (var sum in system.SumsOf(step >> 1))
        {
            var opened = sum ^ (step & 1);
            var closes = IndexOf(from, opened ^ 1);
            if (closes >= 0)
            {
                hash -= Mix(opened ^ 1);
                _open.RemoveAt(closes);
            }
            else if (IndexOf(from, opened) < 0)
            {
                hash += Mix(opened);
                _open.Add(opened);
            }
            else
            {
                _open.RemoveRange(from, _open.Count - from);
                return;
            }
        }

        Push(new Node(index, step, cost, from, _open.Count - from, hash));
    }

    private int IndexOf(int from, int open)
    {
        for (var i = from; i < _open.Count; i++)
        {
            if (_open[i] == open)
                return i;
        }

        return -1;
    }

    /// <summary>Cheapest first; every open end will cost at least another step; ties in order of discovery, so that the outcome is the same everywhere.</summary>
    private void Push(Node node)
    {
        if (node.OpenCount > 0 && _seen.Contains(node.Hash))
            return;
        var priority = node.Cost + node.OpenCount * OpenEnd;
        _queue.Enqueue(_nodes.Count, (long)priority << 32 | (uint)_nodes.Count);
        _nodes.Add(node);
    }

    private bool Collect(int index, List<int> steps)
    {
        steps.Clear();
        for (; index >= 0; index = _nodes[index].Parent)
            steps.Add(_nodes[index].Step);
        return true;
    }

    private static ulong Mix(int open)
    {
        var x = (ulong)(uint)open * 0x9E3779B97F4A7C15UL + 0xD1B54A32D192ED03UL;
        x = (x ^ (x >> 29)) * 0xBF58476D1CE4E5B9UL;
        return x ^ (x >> 32);
    }

    private readonly record struct Node(int Parent, int Step, int Cost, int OpenStart, int OpenCount, ulong Hash);
}
