using BenchmarkDotNet.Attributes;
using Opbouw.OpinionMap;

namespace Opbouw.Algorithms.Bench.OpinionMap;

/// <summary>A conversation of two thousand people: a first map, the next one, one ballot placed, one statement chosen.</summary>
[MemoryDiagnoser]
public class MapBenchmarks
{
    private VoteTable _table = null!;
    private DrawnMap _map = null!;
    private List<CastVote> _ballot = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _table = InventedVotes.Make(2_031, 896, 111);
        _map = DrawnMap.Draw(_table);
        _ballot = [.. _table.Ballot(7)];
    }

    [Benchmark(Baseline = true)]
    public DrawnMap First() => DrawnMap.Draw(_table);

    [Benchmark]
    public DrawnMap Next() => DrawnMap.Draw(_table, previous: _map);

    [Benchmark]
    public Placement OneBallot() => _map.Place(_ballot);

    [Benchmark]
    public int? NextStatement() => _map.Next(new HashSet<int> { 1, 2, 3 }, 0.5);
}
