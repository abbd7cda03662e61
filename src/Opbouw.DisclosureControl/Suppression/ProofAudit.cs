namespace Opbouw.DisclosureControl.Suppression;

/// <summary>
/// Checks a proof without trusting who made it: replays every shift on the true table, looks that only hidden cells change, that none falls
/// below zero and that every sum a reader can see still holds, and ticks off each need that the visited tables meet.
/// </summary>
internal sealed class ProofAudit
{
    private readonly CellSystem _system;
    private readonly Func<int, bool> _isHidden;
    private readonly long[] _now;
    private readonly bool[] _wasLow;
    private readonly bool[] _wasHigh;
    private readonly Dictionary<int, long> _offBy = [];

    private ProofAudit(CellSystem system, Func<int, bool> isHidden)
    {
        _system = system;
        _isHidden = isHidden;
        _now = [.. system.Values];
        _wasLow = new bool[_now.Length];
        _wasHigh = new bool[_now.Length];
    }

    /// <summary>The hidden cells that the proof leaves too narrow; null when the proof itself is false.</summary>
    public static List<int>? NarrowCells(CellSystem everySum, Func<int, bool> isHidden, Proof proof)
    {
        var audit = new ProofAudit(everySum, isHidden);
        for (var cell = 0; cell < everySum.CellCount; cell++)
            audit.Note(cell);
        for (var shift = 0; shift < proof.ShiftCount; shift++)
        {
            if (!audit.Replay(proof.StepsOf(shift), proof.AmountOf(shift)))
                return null;
        }

        return [.. Enumerable.Range(0, everySum.CellCount).Where(cell => isHidden(cell) && !(audit._wasLow[cell] && audit._wasHigh[cell]))];
    }

    private bool Replay(ReadOnlySpan<int> steps, long amount)
    {
        _offBy.Clear();
        foreach (var step in steps)
        {
            var cell = step >> 1;
            var change = (step & 1) == 1 ? amount : -amount;
            _now[cell] += change;
            if (!_isHidden(cell) || _now[cell] < 0)
                return false;
            Note(cell);
            foreach (var sum in _system.SumsOf(cell))
                _offBy[sum >> 1] = _offBy.GetValueOrDefault(sum >> 1) + ((sum & 1) == 0 ? change : -change);
        }

        return _offBy.Values.All(off => off == 0);
    }

    private void Note(int cell)
    {
        _wasLow[cell] |= _now[cell] <= _system.Needs.Low[cell];
        _wasHigh[cell] |= _now[cell] >= _system.Needs.High[cell];
    }
}
