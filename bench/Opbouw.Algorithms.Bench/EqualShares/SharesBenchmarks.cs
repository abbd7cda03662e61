using BenchmarkDotNet.Attributes;
using Opbouw.EqualShares;

namespace Opbouw.Algorithms.Bench.EqualShares;

/// <summary>The rules on invented elections, for watching changes: benchmark --filter *SharesBenchmarks*.</summary>
[MemoryDiagnoser]
public class SharesBenchmarks
{
    private Election _election = null!;

    [Params(500, 5_000)]
    public int Voters { get; set; }

    [GlobalSetup]
    public void Invent()
    {
        var random = new Random(2026);
        var projects = Enumerable.Range(0, 60).Select(i => new Project("p" + i, random.Next(5, 400) * 100_00L)).ToArray();
        var ballots = Enumerable.Range(0, Voters).Select(i => Ballot.For(
            "v" + i, [.. Enumerable.Range(0, 8).Select(_ => Math.Min(random.Next(60), random.Next(60))).Distinct().Select(p => "p" + p)]));
        _election = new Election(1_000_000_00, projects, ballots);
    }

    [Benchmark(Baseline = true)]
    public Outcome OneRun() => new EqualSharesRule().Decide(_election);

    [Benchmark]
    public Outcome Add1() => new EqualSharesRule { Completion = Completion.Add1 }.Decide(_election);

    [Benchmark]
    public Outcome Phragmen() => new PhragmenRule().Decide(_election);

    [Benchmark]
    public Outcome Overspending() => new BoundedOverspendingRule().Decide(_election);

    [Benchmark]
    public Outcome Greedy() => new GreedyRule().Decide(_election);

    [Benchmark]
    public int Explanation() => new EqualSharesRule().Decide(_election).Explanation.Lines().Count;
}
