using BenchmarkDotNet.Running;
using Opbouw.Algorithms.Bench.DisclosureControl;
using Opbouw.Algorithms.Bench.EqualShares;
using Opbouw.Algorithms.Bench.OpinionMap;

// The first word chooses what is measured.
switch (args.FirstOrDefault() ?? "disclosure")
{
    case "disclosure":
        DisclosureBench.Run(args);
        return 0;
    case "equal-shares-limits":
        return LimitComparison.Run(args[1..]);
    case "equal-shares-figures":
        return SharesFigures.Run(args[1..]);
    case "equal-shares-fuzz":
        return PabulibFuzz.Run(args[1..]);
    case "opinion-map-limits":
        return MapLimits.Run(args[1..]);
    case "opinion-map-fuzz":
        return PolisFuzz.Run(args[1..]);
    case "benchmark":
        BenchmarkSwitcher.FromAssembly(typeof(LimitComparison).Assembly).Run(args[1..]);
        return 0;
    default:
        Console.Error.WriteLine("Nothing to measure with that name. Known:");
        Console.Error.WriteLine("  disclosure [city] [deep] [ledger] [country] [attack]");
        Console.Error.WriteLine("  equal-shares-limits LIMIT_PROGRAM FOLDER [part of a name]");
        Console.Error.WriteLine("  equal-shares-figures FOLDER");
        Console.Error.WriteLine("  equal-shares-fuzz [runs] [seed]");
        Console.Error.WriteLine("  opinion-map-limits LIMIT_PROGRAM [most people]");
        Console.Error.WriteLine("  opinion-map-fuzz [runs per reader] [seed]");
        Console.Error.WriteLine("  benchmark [BenchmarkDotNet arguments]");
        return 1;
}
