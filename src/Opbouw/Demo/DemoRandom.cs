using System.Numerics;

namespace Opbouw.Demo;

/// <summary>
/// xoshiro256** by Blackman and Vigna (public domain), filled by splitmix64. <see cref="Random"/> with a seed may give other
/// numbers in a next version of .NET, and then the demo city and every test that leans on it would change.
/// </summary>
public sealed class DemoRandom
{
    private readonly ulong[] _state;

    /// <summary>Each part of the plan has its own stream, so that a change in one leaves the others as they were.</summary>
    public DemoRandom(ulong seed, string stream)
    {
        _state = new ulong[4];
        var mixed = seed;
        foreach (var letter in stream)
            mixed = (mixed ^ letter) * 0x100000001B3;
        for (var i = 0; i < _state.Length; i++)
            _state[i] = SplitMix(ref mixed);
    }

    /// <summary>For the published reference numbers only.</summary>
    public DemoRandom(ulong a, ulong b, ulong c, ulong d) => _state = [a, b, c, d];

    public ulong NextBits()
    {
        var result = BitOperations.RotateLeft(_state[1] * 5, 7) * 9;
        var shifted = _state[1] << 17;
        _state[2] ^= _state[0];
        _state[3] ^= _state[1];
        _state[1] ^= _state[2];
        _state[0] ^= _state[3];
        _state[2] ^= shifted;
        _state[3] = BitOperations.RotateLeft(_state[3], 45);
        return result;
    }

    /// <summary>A whole number from <paramref name="from"/> up to and including <paramref name="to"/>.</summary>
    public int Between(int from, int to)
    {
        var span = (ulong)(to - from + 1);
        return from + (int)Math.BigMul(NextBits(), span, out _);
    }

    public bool Chance(double share) => (NextBits() >> 11) * (1.0 / (1UL << 53)) < share;

    public T Pick<T>(IReadOnlyList<T> list) => list[Between(0, list.Count - 1)];

    /// <summary>Picks an index; a weight of 3 comes three times as often as a weight of 1.</summary>
    public int PickWeighted(ReadOnlySpan<int> weights)
    {
        var total = 0;
        foreach (var weight in weights)
            total += weight;
        var rest = Between(0, total - 1);
        var index = 0;
        while (rest >= weights[index])
            rest -= weights[index++];
        return index;
    }

    public void Shuffle<T>(IList<T> list)
    {
        for (var i = list.Count - 1; i > 0; i--)
        {
            var other = Between(0, i);
            (list[i], list[other]) = (list[other], list[i]);
        }
    }

    private static ulong SplitMix(ref ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        var mixed = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
