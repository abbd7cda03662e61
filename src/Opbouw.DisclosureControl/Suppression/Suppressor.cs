namespace Opbouw.DisclosureControl.Suppression;

/// <summary>
/// Hides what must be hidden and, one after another, the cheapest further cells, until a possible table has been visited for every need of every
/// hidden cell. Stops always: in the worst case everything that may be hidden is hidden.
/// </summary>
internal sealed class Suppressor
{
    private const int QuickEffort = 600;
    private const int ThoroughEffort = 20_000;

    private readonly CellSystem _system;
    private readonly ShiftSearch _paths;
    private readonly List<TableSearch> _tables;
    private readonly List<int> _steps = [];

    private Suppressor(CellSystem system)
    {
        _system = system;
        State = new SuppressionState(system);
        _paths = new ShiftSearch(system);
        _tables = [.. system.Tables.Select(table => new TableSearch(system, State, table))];
    }

    public SuppressionState State { get; }

    /// <summary>Protects a system of cells; null when fixed cells make it impossible.</summary>
    public static SuppressionState? Run(CellSystem system)
    {
        var suppressor = new Suppressor(system);
        var hidden = Enumerable.Range(0, system.CellCount).Where(cell => suppressor.State.Status[cell] == CellStatus.Hidden);
        if (!suppressor.Protect([.. hidden]))
            return null;
        suppressor.PrintWhatIsKnownAnyway();
        return suppressor.State;
    }

    private bool Protect(List<int> hidden)
    {
        for (var open = MeetCheaply(hidden); open.Count > 0; open = MeetCheaply(hidden))
        {
            hidden = [];
            foreach (var cell in open)
            {
                if (!Meet(cell, 0, hidden) || !Meet(cell, 1, hidden))
                    return false;
            }
        }

        return true;
    }

    /// <summary>Meets what can be met without hiding more; returns the cells that could not be helped.</summary>
    private List<int> MeetCheaply(List<int> cells)
    {
        var open = new List<int>();
        foreach (var cell in cells)
        {
            if (!(MeetCheaply(cell, 0) & MeetCheaply(cell, 1)))
                open.Add(cell);
        }

        return open;
    }

    private bool MeetCheaply(int cell, int rise)
    {
        for (var missing = State.Missing(cell, rise); missing > 0; missing = State.Missing(cell, rise))
        {
            if (!TryFind(cell, rise, missing, mayHide: false))
                return false;
            State.Shift(_steps, missing);
        }

        return true;
    }

    private bool Meet(int cell, int rise, List<int> newlyHidden)
    {
        for (var missing = State.Missing(cell, rise); missing > 0; missing = State.Missing(cell, rise))
        {
            if (TryFind(cell, rise, missing, mayHide: true))
                newlyHidden.AddRange(State.Shift(_steps, missing));
            else if (!HideAround(cell, newlyHidden))
                return false;
        }

        return true;
    }

    private bool TryFind(int cell, int rise, long amount, bool mayHide)
    {
        var wish = new ShiftWish(cell, rise, amount, mayHide);
        return _system.IsNetwork ? TryPath(wish) || TryTables(wish) : TryTables(wish) || TryPath(wish);
    }

    private bool TryPath(ShiftWish wish) => _paths.TryFind(
        wish.Cell, wish.Rise, (int cell, int rise, out int price) => State.TryPrice(cell, rise, wish.Amount, wish.MayHide, out price),
        wish.MayHide ? ThoroughEffort : QuickEffort, int.MaxValue, _steps, out _);

    private bool TryTables(ShiftWish wish)
    {
        var price = int.MaxValue;
        foreach (var table in _tables)
            table.TryFind(wish, ref price, _steps);
        return price < int.MaxValue;
    }

    /// <summary>The last resort: hides every cell in the nearest ring of sums that still prints something.</summary>
    private bool HideAround(int cell, List<int> newlyHidden)
    {
        var seen = new HashSet<int> { cell };
        for (var ring = new List<int> { cell }; ring.Count > 0;)
        {
            var next = new List<int>();
            foreach (var neighbour in ring.SelectMany(NeighboursOf))
            {
                if (seen.Add(neighbour) && State.Status[neighbour] != CellStatus.Fixed)
                    next.Add(neighbour);
            }

            var printed = next.Where(neighbour => State.Status[neighbour] == CellStatus.Free).ToList();
            printed.ForEach(neighbour => State.Status[neighbour] = CellStatus.Hidden);
            newlyHidden.AddRange(printed);
            if (printed.Count > 0)
                return true;
            ring = next;
        }

        return false;
    }

    /// <summary>A large cell that ended up as the only gap of a sum can be worked out: hiding it is no use. (A small one never ends up there.)</summary>
    private void PrintWhatIsKnownAnyway()
    {
        var taken = Enumerable.Range(0, _system.CellCount).Where(cell => State.Status[cell] == CellStatus.Hidden && _system.Needs.Status[cell] == CellStatus.Free).ToList();
        for (var known = taken.FindIndex(IsOnlyGap); known >= 0; known = taken.FindIndex(IsOnlyGap))
        {
            State.Status[taken[known]] = CellStatus.Free;
            taken.RemoveAt(known);
        }
    }

    private bool IsOnlyGap(int cell)
    {
        foreach (var sum in _system.SumsOf(cell))
        {
            var gaps = 0;
            foreach (var entry in _system.CellsOf(sum >> 1))
                gaps += State.Status[entry >> 1] == CellStatus.Hidden ? 1 : 0;
            if (gaps == 1)
                return true;
        }

        return false;
    }

    private List<int> NeighboursOf(int cell)
    {
        var neighbours = new List<int>();
        foreach (var sum in _system.SumsOf(cell))
        {
            foreach (var entry in _system.CellsOf(sum >> 1))
                neighbours.Add(entry >> 1);
        }

        return neighbours;
    }
}
