using CsCheck;
using Opbouw.DisclosureControl;

namespace Opbouw.Algorithms.Tests.DisclosureControl;

/// <summary>What must hold for every table.</summary>
public sealed class ProtectionProperties
{
    private static readonly Gen<Hierarchy> Trees = Gen.Int[1, 9].SelectMany(size => Gen.Int[0, 100].Array[size]).Select(picks =>
    {
        var below = new List<(string, string)>();
        for (var i = 0; i < picks.Length; i++)
            below.Add(($"a{i}", picks[i] % (i + 1) is var parent and > 0 ? $"a{parent - 1}" : "all"));
        return Hierarchy.Tree("area", "all", below);
    });

    private static readonly Gen<Hierarchy> Lists = Gen.Int[1, 5].Select(size => InventedTables.Categories("kind", size));

    private static readonly Gen<long> Counts = Gen.Frequency((3, Gen.Long[0, 0]), (4, Gen.Long[1, 9]), (4, Gen.Long[10, 60]), (1, Gen.Long[1000, 100_000]));

    private static readonly Gen<Filled> TwoDimensions = Gen.Select(Trees, Lists).SelectMany((area, kind) => Fill([area, kind]));

    private static readonly Gen<Filled> ThreeDimensions = Gen.Select(Trees, Lists, Gen.Int[2, 3]).SelectMany((area, kind, ages) => Fill([area, kind, InventedTables.Categories("age", ages)]));

    private static readonly Gen<ProtectionRules> Rules = Gen.Select(Gen.Int[2, 15], Gen.Bool, Gen.Bool).Select((threshold, show, indistinguishable) =>
        new ProtectionRules { Threshold = threshold, Zeros = show ? ZerosPolicy.Show : ZerosPolicy.Hide, Indistinguishable = indistinguishable });

    [Fact]
    public void No_small_count_of_any_two_dimensional_table_can_be_derived() =>
        Gen.Select(TwoDimensions, Rules).Sample(Attack, iter: 250);

    [Fact]
    public void No_small_count_of_any_three_dimensional_table_can_be_derived() =>
        Gen.Select(ThreeDimensions, Rules).Sample(Attack, iter: 25);

    [Fact]
    public void What_is_printed_is_true_and_large_enough() => Gen.Select(TwoDimensions, Rules).Sample((filled, rules) =>
    {
        var table = filled.Table;
        var released = Protection.Protect(table, rules);
        foreach (var cell in released.Cells.Where(cell => !cell.Value.IsHidden))
        {
            var truth = filled.TrueCount(cell.At);
            Assert.Equal(truth, cell.Value.Value);
            Assert.True(truth >= rules.Threshold || (truth == 0 && rules.Zeros == ZerosPolicy.Show));
        }
    }, iter: 150);

    [Fact]
    public void The_summary_counts_the_hidden_cells() => Gen.Select(TwoDimensions, Rules).Sample((filled, rules) =>
    {
        var released = Protection.Protect(filled.Table, rules);
        return released.Summary.Unsafe + released.Summary.Protecting == released.HiddenPlaces.Count();
    }, iter: 100);

    private static void Attack(Filled filled, ProtectionRules rules)
    {
        var released = Protection.Protect(filled.Table, rules);
        var truth = released.HiddenPlaces.ToDictionary(
            place => Attacker.PlaceOf(filled.Definition, "2026-Q1", place),
            filled.TrueCount);
        foreach (var finding in new Attacker([Publication.Of(released)]).Attack())
        {
            var count = truth[finding.Place];
            Assert.True(finding.Low <= count + 1e-6 && finding.High >= count - 1e-6, "The attacker is broken: the truth is outside its bounds.");
            if (rules.Indistinguishable || count < rules.Threshold)
                Assert.True(finding.IsSafe(rules.Threshold), $"{finding} with threshold {rules.Threshold}");
        }
    }

    private static Gen<Filled> Fill(Hierarchy[] dimensions)
    {
        var definition = new TableDefinition("any", "people", dimensions);
        var places = Given.Places(definition).ToList();
        return Counts.Array[places.Count].Select(counts => new Filled(definition, [.. places.Zip(counts)]));
    }

    private sealed record Filled(TableDefinition Definition, List<(string[] At, long Count)> Cells)
    {
        public IReadOnlyList<Hierarchy> Dimensions => Definition.Dimensions;

        public ProtectedTable Table => ProtectedTable.OfCounts(Definition, "2026-Q1", Cells.Select(cell => new RawCell(cell.Count, cell.At)));

        public long TrueCount(IReadOnlyList<string> at) =>
            Cells.Where(cell => cell.At.Select((code, d) => IsWithin(Dimensions[d], code, at[d])).All(within => within)).Sum(cell => cell.Count);

        private static bool IsWithin(Hierarchy dimension, string? code, string total)
        {
            while (code is not null && code != total)
                code = dimension.TotalOf(code);
            return code is not null;
        }
    }
}
