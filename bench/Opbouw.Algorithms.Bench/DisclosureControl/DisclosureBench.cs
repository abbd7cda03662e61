using System.Diagnostics;
using System.Globalization;
using Opbouw.Algorithms.Tests.DisclosureControl;
using Opbouw.DisclosureControl;

namespace Opbouw.Algorithms.Bench.DisclosureControl;

/// <summary>
/// Protects invented tables in which 30 % of the base cells are under the threshold of 10. "Lifelike" follows size of area × commonness of category;
/// "by lot" makes each cell small or not independent of its neighbours: the hardest case there is. A run includes the replay of the
/// proof for every hidden cell; "attack" adds the linear programs of the attacker, exact, on cells drawn at random.
/// </summary>
internal static class DisclosureBench
{
    private const int Threshold = 10;

    private static readonly string[] Names = ["city", "deep", "ledger", "country"];

    public static void Run(string[] args)
    {
        var attacked = args.Contains("attack") ? 1000 : 0;
        var chosen = args.Where(Names.Contains).DefaultIfEmpty("city").ToHashSet();
        if (chosen.Contains("ledger"))
            LedgerBench.Run();
        Console.WriteLine("table | cells | under k | hidden: unsafe + protecting = ratio | seconds | CPU seconds | memory MB | narrow cells found by LP");
        if (chosen.Contains("city"))
        {
            Measure("city 210 × 42, lifelike", City, 42, byLot: false, attacked * 1000);
            Measure("city 210 × 42, by lot", City, 42, byLot: true, attacked);
        }

        if (chosen.Contains("deep"))
        {
            MeasureThreeDimensions("city 60 × 6 × 7, lifelike", attacked, indistinguishable: true);
            MeasureThreeDimensions("the same, protecting cells may be told", 0, indistinguishable: false);
        }

        if (chosen.Contains("country"))
        {
            Measure("country 14,500 × 42, lifelike", Country, 42, byLot: false, attacked);
            Measure("country 14,500 × 42, by lot", Country, 42, byLot: true, attacked);
        }
    }

    private static Hierarchy City(InventedTables invented) => invented.Areas(210, 5, 6);

    private static Hierarchy Country(InventedTables invented) => invented.Areas(14_500, 4, 10, 30);

    private static void Measure(string name, Func<InventedTables, Hierarchy> areas, int categories, bool byLot, int attacked)
    {
        var invented = new InventedTables(7);
        Hierarchy[] dimensions = [areas(invented), InventedTables.Categories("kind", categories)];
        var counts = byLot ? invented.ByLot(dimensions, 0.3, Threshold) : invented.Lifelike(dimensions, 0.3, Threshold);
        Report(name, dimensions, counts, ProtectionRules.Public, attacked);
    }

    private static void MeasureThreeDimensions(string name, int attacked, bool indistinguishable)
    {
        var invented = new InventedTables(7);
        Hierarchy[] dimensions = [invented.Areas(60, 5, 4), InventedTables.Categories("kind", 6), InventedTables.Categories("age", 7)];
        var rules = ProtectionRules.Public with { Indistinguishable = indistinguishable };
        Report(name, dimensions, invented.Lifelike(dimensions, 0.3, Threshold), rules, attacked);
    }

    private static void Report(string name, Hierarchy[] dimensions, List<(long Count, string[] At)> counts, ProtectionRules rules, int attacked)
    {
        var table = InventedTables.Table(new TableDefinition(name, "contacts", dimensions), counts);
        var released = Protection.Protect(table, rules);
        var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        released = Protection.Protect(table, rules);
        var seconds = watch.Elapsed.TotalSeconds;
        process.Refresh();
        var cpuSeconds = (process.TotalProcessorTime - cpu).TotalSeconds;
        var summary = released.Summary;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name} | {released.Cells.Count()} | {counts.Count(cell => cell.Count < Threshold) / (double)counts.Count:P1} | {summary.Unsafe} + {summary.Protecting} = {summary.Protecting / (double)summary.Unsafe:F3} | {seconds:F2} | {cpuSeconds:F2} | {process.PeakWorkingSet64 / 1_000_000} | {Attack(released, attacked)}"));
    }

    private static string Attack(ReleasedTable released, int attacked)
    {
        if (attacked == 0)
            return "not attacked";
        var watch = Stopwatch.StartNew();
        var attacker = new Attacker([Publication.Of(released)]);
        var gaps = attacker.Gaps.ToArray();
        new Random(1).Shuffle(gaps);
        var findings = attacker.Attack(gaps.Take(attacked).ToHashSet().Contains);
        return string.Create(CultureInfo.InvariantCulture,
            $"{findings.Count(finding => !finding.IsSafe(Threshold))} of {findings.Count} attacked, {watch.Elapsed.TotalSeconds:F1} s");
    }
}
