using System.Globalization;
using Opbouw.Algorithms.Tests.OpinionMap;

namespace Opbouw.Algorithms.Bench.OpinionMap;

/// <summary>
/// Reads damaged export files: opinion-map-fuzz [runs per reader] [seed]. Each must be read, drawn and written, or refused by name with a
/// place, within a second of CPU time.
/// </summary>
internal static class PolisFuzz
{
    public static int Run(string[] args)
    {
        var runs = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
        return PolisMutations.Kinds.Sum(kind => Run(kind, runs, seed));
    }

    private static int Run(string kind, int runs, int seed)
    {
        var mutations = new PolisMutations(kind, seed);
        var (faults, slowest) = (0, 0.0);
        for (var i = 0; i < runs; i++)
        {
            var start = ThreadClock.Milliseconds;
            try
            {
                mutations.TryNext();
            }
#pragma warning disable CA1031 // Whatever comes out is what we look for.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                faults++;
                Console.WriteLine($"{kind}, run {i}: {fault}\n{mutations.Last}\n");
            }

            slowest = Math.Max(slowest, ThreadClock.Milliseconds - start);
        }

        Console.WriteLine($"{kind}: {runs} runs, seed {seed}: {mutations.WereRead} read, {mutations.WereRefused} refused, {faults} faults, slowest {slowest:0} ms");
        return faults == 0 && slowest < 1000 ? 0 : 1;
    }
}
