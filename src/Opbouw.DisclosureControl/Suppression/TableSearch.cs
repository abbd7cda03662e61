namespace Opbouw.DisclosureControl.Suppression;

/// <summary>Searches within one table: boxes first, because they are quick, then paths through planes that may be cheaper.</summary>
internal sealed class TableSearch
{
    private readonly BoxSearch _boxes;
    private readonly PlaneSearch _planes;

    public TableSearch(CellSystem system, SuppressionState state, SystemTable table)
    {
        var ways = new Ways(table, state);
        _boxes = new BoxSearch(system, state, table, ways);
        _planes = new PlaneSearch(system, state, table, ways);
    }

    /// <summary>Looks for a shift that costs less than <paramref name="price"/>, and lowers it to what was found.</summary>
    public void TryFind(ShiftWish wish, ref int price, List<int> steps)
    {
        var found = _boxes.TryFind(wish, ref price, steps);
        if (!found || wish.MayHide)
            _planes.TryFind(wish, ref price, steps);
    }
}
