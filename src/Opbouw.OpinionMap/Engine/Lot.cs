namespace Opbouw.OpinionMap.Engine;

/// <summary>Drawing lots from a seed (SplitMix64, Steele, Lea and Flood 2014): the same on every machine and in every version of the runtime.</summary>
internal struct Lot(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 up to 1.</summary>
    public double NextShare() => (Next() >> 11) * (1.0 / (1UL << 53));

    public int NextBelow(int limit) => (int)(NextShare() * limit);
}
