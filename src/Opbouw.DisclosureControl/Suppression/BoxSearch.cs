namespace Opbouw.DisclosureControl.Suppression;

/// <summary>
/// Finds the cheapest box around a cell in a table of any number of dimensions: along each dimension people move to a neighbour (or up to the
/// grand total), and the product of these ways leaves every sum of the table as it was.
/// </summary>
/// <remarks>Source: the hypercube method (Repsilber 1994; Giessing and Repsilber, GHMITER, 2002), here with boxes that run over levels of a hierarchy.</remarks>
internal sealed class BoxSearch(CellSystem system, SuppressionState state, SystemTable table, Ways ways)
{
    private const int MostBoxes = 6_000;

    private readonly TableShape _shape = table.Shape;
    private readonly int[][] _chosen = new int[table.Shape.DimensionCount][];
    private List<int> _best = [];
    private List<int> _box = [];
    private ShiftWish _wish;
    private int _bestPrice;
    private int _boxesLeft;

    /// <summary>Looks for a box that costs less than <paramref name="price"/>, and lowers it to what was found.</summary>
    public bool TryFind(ShiftWish wish, ref int price, List<int> steps)
    {
        if (!table.TryLocal(wish.Cell, out var local))
            return false;
        _wish = wish;
        _bestPrice = price;
        foreach (var below in ways.BaseCellsBelow(local, wish.Rise))
        {
            _boxesLeft = MostBoxes;
            Choose(0, local, below);
        }

        if (_bestPrice == price)
            return false;
        price = _bestPrice;
        steps.Clear();
        steps.AddRange(_best);
        return true;
    }

    private void Choose(int dimension, int local, int below)
    {
        if (dimension == _chosen.Length)
        {
            _boxesLeft--;
            Weigh();
            return;
        }

        foreach (var way in ways.From(dimension, _shape.NodeAt(local, dimension), _shape.NodeAt(below, dimension)))
        {
            if (_boxesLeft <= 0)
                return;
            _chosen[dimension] = way;
            Choose(dimension + 1, local, below);
        }
    }

    /// <summary>Prices a box, and keeps it when it is the cheapest so far and leaves the sums of other tables alone too.</summary>
    private void Weigh()
    {
        _box.Clear();
        var price = 0;
        if (!TryAdd(0, 0, _wish.Rise, ref price) || (table.IsShared && !system.IsBalanced(_box)))
            return;
        (_best, _box) = (_box, _best);
        _bestPrice = price;
    }

    private bool TryAdd(int dimension, int local, int rise, ref int price)
    {
        if (dimension == _chosen.Length)
            return TryAddCell(table.ToSystem(local), rise, ref price);
        foreach (var step in _chosen[dimension])
        {
            if (!TryAdd(dimension + 1, local + (step >> 1) * _shape.Stride(dimension), rise ^ (step & 1), ref price))
                return false;
        }

        return true;
    }

    private bool TryAddCell(int cell, int rise, ref int price)
    {
        if (_box.Count > 0)
        {
            if (!state.TryPrice(cell, rise, _wish.Amount, _wish.MayHide, out var more))
                return false;
            price += more;
        }

        _box.Add(cell << 1 | rise);
        return price < _bestPrice;
    }
}
