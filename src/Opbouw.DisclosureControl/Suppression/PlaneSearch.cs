namespace Opbouw.DisclosureControl.Suppression;

/// <summary>
/// In a table of three or more dimensions: a path through two of them (a network again), carried out at once in every layer of a way through the
/// others. A box is the case in which the path has four corners.
/// </summary>
internal sealed class PlaneSearch
{
    private const int QuickEffort = 150;
    private const int ThoroughEffort = 300;
    private const int MostWays = 12;

    private readonly CellSystem _system;
    private readonly SuppressionState _state;
    private readonly SystemTable _table;
    private readonly Ways _ways;
    private readonly List<Plane> _planes = [];
    private readonly List<(int Offset, int Flip)> _layers = [];
    private readonly List<int> _path = [];
    private readonly List<int> _found = [];
    private ShiftWish _wish;

    public PlaneSearch(CellSystem system, SuppressionState state, SystemTable table, Ways ways)
    {
        (_system, _state, _table, _ways) = (system, state, table, ways);
        for (var p = 0; p < table.Shape.DimensionCount && table.Shape.DimensionCount > 2; p++)
        {
            for (var q = p + 1; q < table.Shape.DimensionCount; q++)
                _planes.Add(new Plane(table.Dimensions, p, q));
        }
    }

    /// <summary>Looks for a shift that costs less than <paramref name="price"/>, and lowers it to what was found.</summary>
    public bool TryFind(ShiftWish wish, ref int price, List<int> steps)
    {
        if (_planes.Count == 0 || !_table.TryLocal(wish.Cell, out var local))
            return false;
        _wish = wish;
        var better = false;
        foreach (var below in _ways.BaseCellsBelow(local, wish.Rise).Take(1))
        {
            foreach (var plane in _planes)
            {
                foreach (var ways in WaysBeside(plane, local, below).Take(MostWays))
                    better |= TryLayers(plane, local, ways, ref price, steps);
            }
        }

        return better;
    }

    private bool TryLayers(Plane plane, int local, int[][] ways, ref int price, List<int> steps)
    {
        var start = plane.CellOf(_table.Shape, local);
        SetLayers(plane, ways);
        if (!TryPriceStart(plane, start, out var first) || first >= price)
            return false;
        if (!plane.Search.TryFind(start, _wish.Rise, (int cell, int rise, out int cost) => TryPrice(plane, cell, rise, out cost),
            _wish.MayHide ? ThoroughEffort : QuickEffort, price - first, _path, out var cost))
            return false;
        Spread(plane);
        if (_table.IsShared && !_system.IsBalanced(_found))
            return false;
        price = first + cost;
        steps.Clear();
        steps.AddRange(_found);
        return true;
    }

    /// <summary>Every combination of ways in the dimensions outside the plane.</summary>
    private IEnumerable<int[][]> WaysBeside(Plane plane, int local, int below)
    {
        IEnumerable<int[][]> combined = [[]];
        for (var d = 0; d < _table.Shape.DimensionCount; d++)
        {
            if (d == plane.P || d == plane.Q)
                continue;
            var ways = _ways.From(d, _table.Shape.NodeAt(local, d), _table.Shape.NodeAt(below, d));
            var stride = _table.Shape.Stride(d);
            combined = combined.SelectMany(chosen => ways.Select(way => (int[][])[.. chosen, Array.ConvertAll(way, step => (step >> 1) * stride << 1 | step & 1)]));
        }

        return combined;
    }

    /// <summary>The product of the ways: for each layer where it lies, and whether it moves against the first.</summary>
    private void SetLayers(Plane plane, int[][] ways)
    {
        _layers.Clear();
        _layers.Add((0, 0));
        foreach (var way in ways)
        {
            var before = _layers.ToArray();
            _layers.Clear();
            foreach (var (offset, flip) in before)
                _layers.AddRange(way.Select(step => (offset + (step >> 1), flip ^ (step & 1))));
        }
    }

    private bool TryPriceStart(Plane plane, int start, out int price)
    {
        price = 0;
        foreach (var (offset, flip) in _layers)
        {
            var cell = _table.ToSystem(plane.LocalOf(_table.Shape, start) + offset);
            if (cell == _wish.Cell)
                continue;
            if (!_state.TryPrice(cell, _wish.Rise ^ flip, _wish.Amount, _wish.MayHide, out var more))
                return false;
            price += more;
        }

        return true;
    }

    private bool TryPrice(Plane plane, int cell, int rise, out int price)
    {
        price = 0;
        var local = plane.LocalOf(_table.Shape, cell);
        foreach (var (offset, flip) in _layers)
        {
            if (!_state.TryPrice(_table.ToSystem(local + offset), rise ^ flip, _wish.Amount, _wish.MayHide, out var more))
                return false;
            price += more;
        }

        return true;
    }

    private void Spread(Plane plane)
    {
        _found.Clear();
        foreach (var step in _path)
        {
            foreach (var (offset, flip) in _layers)
                _found.Add(_table.ToSystem(plane.LocalOf(_table.Shape, step >> 1) + offset) << 1 | (step & 1) ^ flip);
        }
    }

    /// <summary>Two dimensions of the table as a table of their own.</summary>
    private sealed class Plane
    {
        private readonly TableShape _shape;

        public Plane(IReadOnlyList<Hierarchy> dimensions, int p, int q)
        {
            (P, Q) = (p, q);
            _shape = new TableShape([dimensions[p], dimensions[q]]);
            var nothing = new long[_shape.CellCount];
            Search = new ShiftSearch(new CellSystem(nothing, new CellNeeds(nothing.Length, 1), TableSums.Independent(_shape)));
        }

        public int P { get; }

        public int Q { get; }

        public ShiftSearch Search { get; }

        public int CellOf(TableShape table, int local) => table.NodeAt(local, P) * _shape.Stride(0) + table.NodeAt(local, Q);

        public int LocalOf(TableShape table, int cell) => _shape.NodeAt(cell, 0) * table.Stride(P) + _shape.NodeAt(cell, 1) * table.Stride(Q);
    }
}
