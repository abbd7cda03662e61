using System.Runtime.InteropServices;

namespace Opbouw.EqualShares.Engine;

/// <summary>Finds equal ballots with a hash table over the flat choice arrays.</summary>
internal sealed class BallotGrouping(int[] offsets, int[] choices, long[]? points)
{
    private const int Empty = -1;

    public (int[] GroupOf, BallotGroup[] Groups) Group(long[] weights)
    {
        var count = offsets.Length - 1;
        var groupOf = new int[count];
        var groups = new List<BallotGroup>();
        var table = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, count * 2))];
        Array.Fill(table, Empty);
        for (var ballot = 0; ballot < count; ballot++)
        {
            var slot = Hash(ballot) & (table.Length - 1);
            while (table[slot] != Empty && !Same(groups[table[slot]].First, ballot)) slot = (slot + 1) & (table.Length - 1);
            if (table[slot] == Empty)
            {
                table[slot] = groups.Count;
                groups.Add(new BallotGroup(ballot, 0));
            }

            ref var group = ref CollectionsMarshal.AsSpan(groups)[table[slot]];
            group = group with { Weight = group.Weight + weights[ballot] };
            groupOf[ballot] = table[slot];
        }

        return (groupOf, [.. groups]);
    }

    private int Hash(int ballot)
    {
        var hash = 17UL;
        for (var i = offsets[ballot]; i < offsets[ballot + 1]; i++)
        {
            hash = (hash ^ (uint)choices[i]) * 0x9E3779B97F4A7C15;
            if (points is not null) hash = (hash ^ (ulong)points[i]) * 0xC2B2AE3D27D4EB4F;
        }

        return (int)((hash ^ (hash >> 32)) & int.MaxValue);
    }

    private bool Same(int one, int other) =>
        Part(choices, one).SequenceEqual(Part(choices, other))
        && (points is null || Part(points, one).SequenceEqual(Part(points, other)));

    private ReadOnlySpan<T> Part<T>(T[] all, int ballot) => all.AsSpan(offsets[ballot]..offsets[ballot + 1]);
}
