namespace Opbouw.DisclosureControl.Suppression;

/// <summary>A set of hashes that is emptied in no time: thousands of short searches share one. Two situations with the same 64-bit hash are
/// taken for one, which can make a search miss a way but never find a wrong one.</summary>
internal sealed class SeenSet
{
    private ulong[] _keys = new ulong[1 << 12];
    private int[] _rounds = new int[1 << 12];
    private int _round = 1;
    private int _count;

    public void Clear()
    {
        _round++;
        _count = 0;
    }

    public bool Contains(ulong key) => _rounds[Slot(key)] == _round;

    public bool Add(ulong key)
    {
        if (2 * _count >= _keys.Length)
            Grow();
        var slot = Slot(key);
        if (_rounds[slot] == _round)
            return false;
        (_keys[slot], _rounds[slot]) = (key, _round);
        _count++;
        return true;
    }

    private int Slot(ulong key)
    {
        var slot = (int)(key >> 20) & (_keys.Length - 1);
        while (_rounds[slot] == _round && _keys[slot] != key)
            slot = (slot + 1) & (_keys.Length - 1);
        return slot;
    }

    private void Grow()
    {
        var (keys, rounds) = (_keys, _rounds);
        _keys = new ulong[keys.Length * 2];
        _rounds = new int[keys.Length * 2];
        for (var i = 0; i < keys.Length; i++)
        {
            if (rounds[i] != _round)
                continue;
            var slot = Slot(keys[i]);
            (_keys[slot], _rounds[slot]) = (keys[i], _round);
        }
    }
}
