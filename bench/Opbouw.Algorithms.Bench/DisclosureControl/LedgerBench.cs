using System.Diagnostics;
using System.Globalization;
using Opbouw.Algorithms.Tests.DisclosureControl;
using Opbouw.DisclosureControl;

namespace Opbouw.Algorithms.Bench.DisclosureControl;

/// <summary>What a year of releases costs: four quarters of 67 buurten × 10, their year, and a second table about the same people.</summary>
internal static class LedgerBench
{
    public static void Run()
    {
        var invented = new InventedTables(7);
        Hierarchy[] dimensions = [invented.Areas(67, 11), InventedTables.Categories("kind", 10)];
        var byKind = new TableDefinition("by kind", "contacts", dimensions);
        var byPlace = new TableDefinition("by find-spot", "contacts", dimensions[0], InventedTables.Categories("spot", 6));
        var periods = Hierarchy.Tree("period", "ever", [("2026", "ever"), .. Enumerable.Range(1, 4).Select(quarter => ($"Q{quarter}", "2026"))]);
        var ledger = new ReleaseLedger(periods, [byKind, byPlace]);
        var usual = invented.Lifelike(dimensions, 0.3, 10);
        var year = new List<(long Count, string[] At)>();
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            var counts = invented.Again(usual);
            year.AddRange(counts);
            Report(ledger, InventedTables.Table(byKind, counts, $"Q{quarter}"));
            if (quarter == 1)
                Report(ledger, InventedTables.Table(byPlace, Spread(counts, byPlace), "Q1"));
        }

        Report(ledger, InventedTables.Table(byKind, year, "2026"));
    }

    /// <summary>The same people of each area, divided over find-spots.</summary>
    private static IEnumerable<(long Count, string[] At)> Spread(List<(long Count, string[] At)> counts, TableDefinition table)
    {
        var spots = table.Dimensions[1].Leaves.ToList();
        foreach (var area in counts.GroupBy(cell => cell.At[0], cell => cell.Count))
        {
            var left = area.Sum();
            for (var i = 0; i < spots.Count; i++)
            {
                var part = i == spots.Count - 1 ? left : left / 2;
                left -= part;
                yield return (part, [area.Key, spots[i]]);
            }
        }
    }

    private static void Report(ReleaseLedger ledger, ProtectedTable table)
    {
        var watch = Stopwatch.StartNew();
        var release = ledger.Release(table);
        var summary = release.ForPublic.Summary;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"ledger: {release.ForPublic}; hidden {summary.Unsafe} + {summary.Protecting}; both audiences {watch.Elapsed.TotalSeconds:F2} s"));
    }
}
