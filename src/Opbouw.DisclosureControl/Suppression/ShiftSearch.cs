namespace Opbouw.DisclosureControl.Suppression;

/// <summary>
/// Finds the cheapest way to raise or lower one cell by shifting people between hidden cells so that every sum stays as it was; where
/// allowed it takes printed cells along, at the price of hiding them.
/// </summary>
/// <remarks>
/// Best-first over "which sums are off by one": changing a cell puts its sums out of balance, each next step repairs the one that was broken
/// last with another cell of that sum, and may break others. In a network (see <see cref="TableSums.Independent"/>) there is one open end, and this is
/// Dijkstra's shortest path, as in the heuristics of Kelly, Golden and Assad (1992); where cells stand in
/// more sums it grows a net with several open ends. What it finds is always right; with several open ends it may miss something.
/// </remarks>
internal sealed class ShiftSearch(CellSystem system)
{
    private const int OpenEnd = 8;

    private readonly List<Node> _nodes = [];
    private readonly List<int> _open = [];
    private readonly PriorityQueue<int, long> _queue = new();
    private readonly SeenSet _seen = new();

    /// <summary>Looks for a shift.</summary>
    /// <param name="cell">The cell that has to change.</param>
    /// <param name="rise">1 to raise it, 0 to lower it.</param>
    /// <param name="pricing">What other cells cost.</param>
    /// <param name="effort">How many situations to look at before giving up.</param>
    /// <param name="limit">What the shift may cost at most.</param>
    /// <param name="steps">The cells that change, each as cell × 2 + 1 when it rises.</param>
    /// <param name="cost">What it costs, without the cell itself.</param>
    public bool TryFind(int cell, int rise, Pricing pricing, int effort, int limit, List<int> steps, out int cost)
    {
        cost = 0;
        Start(cell, rise);
        while (_queue.TryDequeue(out var index, out _))
        {
            var node = _nodes[index];
            if (node.Cost >= limit)
                return false;
            if (node.OpenCount == 0)
            {
                cost = node.Cost;
                return Collect(index, steps);
            }

            if (!_seen.Add(node.Hash))
                continue;
            if (--effort < 0)
                return false;
            Expand(index, cell, pricing);
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
    private void Expand(int index, int start, Pricing pricing)
    {
        var node = _nodes[index];
        var broken = _open[node.OpenStart + node.OpenCount - 1];
        foreach (var entry in system.CellsOf(broken >> 1))
        {
            var cell = entry >> 1;
            var rise = (broken ^ entry ^ 1) & 1;
            if (cell == start || !pricing(cell, rise, out var price) || IsUsed(index, cell))
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
