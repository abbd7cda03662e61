using CsCheck;
using Opbouw.DisclosureControl;

namespace Opbouw.Algorithms.Tests.DisclosureControl;

public sealed class RoundingTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 5)]
    [InlineData(7, 5)]
    [InlineData(8, 10)]
    public void A_cell_is_rounded_to_the_nearest_five(long count, long printed)
    {
        var table = Given.Filled(Given.ByKind, "2026-Q1", at => at is ["n1", "wish"] ? count : 40);

        Assert.Equal(printed, Protection.Protect(table, ProtectionRules.RoundedToFive)["n1", "wish"].Value);
    }

    [Fact]
    public void Totals_are_sums_of_what_is_printed_and_tell_nothing_new()
    {
        var table = Given.Filled(Given.ByKind, "2026-Q1", at => at[1] == "wish" ? 2 : 11);

        var released = Protection.Protect(table, ProtectionRules.RoundedToFive);

        Assert.Equal(0, released["city", "wish"].Value);
        Assert.Equal(5 * 30, released["city", "all"].Value);
    }

    /// <summary>Two tables that differ by any change within the rounding interval look the same, so the interval is all that is told.</summary>
    [Fact]
    public void Counts_within_one_rounding_interval_cannot_be_told_apart() => Gen.Select(Gen.Int[0, 60].Array[20], Gen.Int[-2, 2].Array[20]).Sample((steps, noise) =>
    {
        var middle = Given.Places(Given.ByKind).Select((at, i) => (At: at, Count: steps[i] * 5L, Noise: noise[i])).ToList();
        var one = ProtectedTable.OfCounts(Given.ByKind, "2026-Q1", middle.Select(cell => new RawCell(cell.Count, cell.At)));
        var other = ProtectedTable.OfCounts(Given.ByKind, "2026-Q1", middle.Select(cell => new RawCell(Math.Max(0, cell.Count + cell.Noise), cell.At)));
        return Protection.Protect(one, ProtectionRules.RoundedToFive).Cells.Select(cell => cell.Value)
            .SequenceEqual(Protection.Protect(other, ProtectionRules.RoundedToFive).Cells.Select(cell => cell.Value));
    }, iter: 200);

    [Fact]
    public void Amounts_are_not_rounded()
    {
        var table = ProtectedTable.OfAmounts(Given.ByKind, "2026-Q1", [new RawAmount(100_00, "h1", "n1", "wish")]);

        Given.Refused(DisclosureProblem.BadRule, "amounts", () => Protection.Protect(table, ProtectionRules.RoundedToFive));
    }
}
