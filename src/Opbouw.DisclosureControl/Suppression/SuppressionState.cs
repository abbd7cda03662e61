using System.Numerics;

namespace Opbouw.DisclosureControl.Suppression;

/// <summary>Which cells are hidden by now, the possible table that the shifts have led to, and which needs have been met on the way.</summary>
internal sealed class SuppressionState
{
    private const int Hop = 2;
    private const int WeakHop = 3;
    private const int HidePrice = 40;
    private const int TotalPrice = 40;
    private const int DearestValue = 100_000;

    private readonly CellSystem _system;
    private readonly bool[] _wasLow;
    private readonly bool[] _wasHigh;

    public SuppressionState(CellSystem system)
    {
        _system = system;
        Now = [.. system.Values];
        Status = [.. system.Needs.Status];
        _wasLow = new bool[Now.Length];
        _wasHigh = new bool[Now.Length];
        for (var cell = 0; cell < Now.Length; cell++)
            Note(cell);
    }

    /// <summary>A table that a reader of the printed cells must hold for possible.</summary>
    public long[] Now { get; }

    public CellStatus[] Status { get; }

    public Proof Proof { get; } = new();

    /// <summary>What is still to be shown for a cell: how far it has to fall or rise; 0 when both are done.</summary>
    public long Missing(int cell, int rise) => rise == 1
        ? _wasHigh[cell] ? 0 : _system.Needs.High[cell] - Now[cell]
        : _wasLow[cell] ? 0 : Now[cell] - _system.Needs.Low[cell];

    /// <summary>What it costs to take a cell along in a shift; false when it cannot change that way.</summary>
    public bool TryPrice(int cell, int rise, long amount, bool mayHide, out int price)
    {
        price = Hop;
        if (rise == 0)
        {
            if (Now[cell] == 0)
                return false;
            if (Now[cell] < amount)
                price = WeakHop;
        }

        if (Status[cell] == CellStatus.Hidden)
            return true;
        price += PriceOfHiding(cell);
        return mayHide && Status[cell] == CellStatus.Free;
    }

    /// <summary>More than any walk through hidden cells, and more for totals and large numbers: they tell most and are hardest to blur.</summary>
    private int PriceOfHiding(int cell)
    {
        var ratio = (ulong)(1 + Now[cell] / _system.Needs.Threshold);
        return HidePrice * (1 + BitOperations.Log2(ratio)) + (int)Math.Min(DearestValue, Now[cell] / 4) + (IsTotal(cell) ? TotalPrice : 0);
    }

    private bool IsTotal(int cell)
    {
        foreach (var sum in _system.SumsOf(cell))
        {
            if ((sum & 1) == 1)
                return true;
        }

        return false;
    }

    /// <summary>Carries out a shift, up to the amount and to where the first cell is empty. Returns the cells that it hid.</summary>
    public List<int> Shift(List<int> steps, long amount)
    {
        foreach (var step in steps)
        {
            if ((step & 1) == 0)
                amount = Math.Min(amount, Now[step >> 1]);
        }

        var hidden = new List<int>();
        foreach (var step in steps)
        {
            var cell = step >> 1;
            Now[cell] += (step & 1) == 1 ? amount : -amount;
            Note(cell);
            if (Status[cell] != CellStatus.Hidden)
            {
                Status[cell] = CellStatus.Hidden;
                hidden.Add(cell);
            }
        }

        Proof.Add(steps, amount);
        return hidden;
    }

    private void Note(int cell)
    {
        _wasLow[cell] |= Now[cell] <= _system.Needs.Low[cell];
        _wasHigh[cell] |= Now[cell] >= _system.Needs.High[cell];
    }
}
