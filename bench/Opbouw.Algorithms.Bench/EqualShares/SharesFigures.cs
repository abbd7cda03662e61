using System.Globalization;
using Opbouw.EqualShares;
using Opbouw.EqualShares.Pabulib;

namespace Opbouw.Algorithms.Bench.EqualShares;

/// <summary>The figures that have no limit program: equal-shares-figures FOLDER. CPU time of this thread, best of a few.</summary>
internal static class SharesFigures
{
    public static int Run(string[] args)
    {
        Reading(Path.Combine(args[0], "Poland_Krakow_2024.pb"));
        var wieliczka = Read(Path.Combine(args[0], "Poland_Wieliczka_2023_Green_Budget.pb"));
        Tell("Phragmén, Wieliczka (6,586 voters × 64)", "< 50 ms", Best(() => new PhragmenRule().Decide(wieliczka)));
        Tell("bounded overspending, Wieliczka", "< 20 ms", Best(() => new BoundedOverspendingRule().Decide(wieliczka)));
        Tell("greedy, Wieliczka", "-", Best(() => new GreedyRule().Decide(wieliczka)));
        var tiny = new EqualSharesRule { Completion = Completion.Add1, StepInCents = 1 };
        Tell($"Add1 in steps of a cent, Wieliczka, {tiny.Decide(wieliczka).Add1Steps} steps", "< 3000 ms", Best(() => tiny.Decide(wieliczka)));
        foreach (var name in Directory.EnumerateFiles(args[0], "Hungary_*.pb").Order(StringComparer.Ordinal))
        {
            var election = Read(name);
            var add1 = tiny with { StepInCents = 100 };
            Tell($"Add1, {Path.GetFileName(name)}, {add1.Decide(election).Add1Steps} steps", "< 3000 ms", Best(() => add1.Decide(election)));
        }

        return 0;
    }

    private static void Reading(string path)
    {
        var size = new FileInfo(path).Length;
        Tell("reading Kraków 2024", "< 80 ms", Best(() => Read(path)));
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var kept = GC.GetTotalMemory(forceFullCollection: true);
        var election = Read(path);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        kept = GC.GetTotalMemory(forceFullCollection: true) - kept;
        GC.KeepAlive(election);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"reading Kraków 2024: file {size / 1e6:0.0} MB, allocated {allocated / (double)size:0.0} ×, kept {kept / (double)size:0.0} × the file (to reach: < 10 ×)"));
    }

    private static Election Read(string path)
    {
        using var stream = File.OpenRead(path);
        return PabulibReader.Read(stream).Election;
    }

    private static void Tell(string what, string wanted, double milliseconds) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {milliseconds:0.0} ms (to reach: {wanted})"));

    private static double Best(Func<object> work)
    {
        var best = double.PositiveInfinity;
        for (var i = 0; i < 10; i++)
        {
            var start = ThreadClock.Milliseconds;
            work();
            best = Math.Min(best, ThreadClock.Milliseconds - start);
        }

        return best;
    }
}
