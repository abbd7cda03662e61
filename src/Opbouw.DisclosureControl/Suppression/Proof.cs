using System.Runtime.InteropServices;

namespace Opbouw.DisclosureControl.Suppression;

/// <summary>
/// Shifts of people between hidden cells that leave every sum as it was. Replayed from the true table they visit, for each hidden cell, a
/// possible table in which it is low enough and one in which it is high enough: nobody who sees only the printed cells can tell these
/// tables from the true one.
/// </summary>
internal sealed class Proof
{
    private readonly List<int> _steps = [];
    private readonly List<int> _ends = [];
    private readonly List<long> _amounts = [];

    public int ShiftCount => _amounts.Count;

    public void Add(List<int> steps, long amount)
    {
        _steps.AddRange(steps);
        _ends.Add(_steps.Count);
        _amounts.Add(amount);
    }

    public long AmountOf(int shift) => _amounts[shift];

    /// <summary>The cells that a shift changes, each as cell × 2 + 1 when it rises.</summary>
    public ReadOnlySpan<int> StepsOf(int shift)
    {
        var start = shift == 0 ? 0 : _ends[shift - 1];
        return CollectionsMarshal.AsSpan(_steps)[start.._ends[shift]];
    }
}
