using Opbouw.DisclosureControl;

namespace Opbouw.Algorithms.Tests.DisclosureControl;

public sealed class ProtectionTests
{
    [Fact]
    public void One_small_cell_takes_the_cells_along_that_would_betray_it()
    {
        var released = Protection.Protect(Given.OneSmallCell(), ProtectionRules.Public);

        Assert.True(released["n1", "wish"].IsHidden);
        Assert.Equal(1, released.Summary.Unsafe);
        Assert.True(released.Summary.Protecting >= 3);
        Assert.DoesNotContain(new Attacker([Publication.Of(released)]).Attack(), finding => !finding.IsSafe(10));
        Assert.Equal(123 + 160 * 4, released["city", "all"].Value);
    }

    [Fact]
    public void A_table_without_small_cells_is_printed_whole()
    {
        var released = Protection.Protect(Given.Filled(Given.ByKind, "2026-Q1", _ => 10), ProtectionRules.Public);

        Assert.Empty(released.HiddenPlaces);
    }

    [Fact]
    public void The_partner_sees_counts_from_five()
    {
        var table = Given.Filled(Given.ByKind, "2026-Q1", _ => 5);

        Assert.Empty(Protection.Protect(table, ProtectionRules.Partner).HiddenPlaces);
        Assert.NotEmpty(Protection.Protect(table, ProtectionRules.Public).HiddenPlaces);
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void The_threshold_itself_may_be_printed(long count, bool hidden)
    {
        var table = Given.Filled(Given.ByKind, "2026-Q1", at => at is ["n1", "wish"] ? count : 40);

        Assert.Equal(hidden, Protection.Protect(table, ProtectionRules.Public)["n1", "wish"].IsHidden);
    }

    [Fact]
    public void An_empty_table_is_hidden_whole()
    {
        var released = Protection.Protect(ProtectedTable.OfCounts(Given.ByKind, "2026-Q1", []), ProtectionRules.Public);

        Assert.DoesNotContain(released.Cells, cell => !cell.Value.IsHidden);
    }

    [Fact]
    public void Zeros_are_hidden_unless_they_may_be_shown()
    {
        var table = Given.Filled(Given.ByKind, "2026-Q1", at => at is ["n1", "wish"] ? 0 : 40);

        Assert.True(Protection.Protect(table, ProtectionRules.Public)["n1", "wish"].IsHidden);
        var shown = Protection.Protect(table, ProtectionRules.Public with { Zeros = ZerosPolicy.Show });
        Assert.Equal(0, shown["n1", "wish"].Value);
        Assert.Empty(shown.HiddenPlaces);
    }

    [Fact]
    public void Everybody_the_same_is_not_told_even_when_zeros_are_shown()
    {
        var table = Given.Filled(Given.ByKind, "2026-Q1", at => at[0] != "n1" ? 40 : at[1] == "concern" ? 25 : 0);

        var released = Protection.Protect(table, ProtectionRules.Public with { Zeros = ZerosPolicy.Show });

        var findings = new Attacker([Publication.Of(released)]).Attack();
        Assert.All(["wish", "idea", "question"], kind => Assert.True(released["n1", kind].IsHidden));
        Assert.True(released["n1", "concern"].IsHidden || released["n1", "all"].IsHidden);
        Assert.DoesNotContain(findings, finding => !finding.IsSafe(10));
    }

    [Fact]
    public void Nearly_everybody_the_same_is_not_told_either()
    {
        var table = Given.Filled(Given.ByKind, "2026-Q1", at => at[0] != "n1" ? 40 : at[1] == "concern" ? 25 : at[1] == "wish" ? 1 : 0);

        var released = Protection.Protect(table, ProtectionRules.Public with { Zeros = ZerosPolicy.Show });

        var other = new Attacker([Publication.Of(released)]).Attack(place => place.Contains("area=n1 kind=wish", StringComparison.Ordinal));
        Assert.True(Assert.Single(other).IsSafe(10));
    }

    [Fact]
    public void Impossible_cells_are_printed_as_zero_and_fool_nobody()
    {
        var counts = Given.Places(Given.ByKind).Where(at => at[0] != "n3").Select(at => new RawCell(at is ["n1", "wish"] ? 3 : 40, at))
            .Concat(Given.Kinds.Leaves.Select(kind => RawCell.Impossible("n3", kind)));

        var released = Protection.Protect(ProtectedTable.OfCounts(Given.ByKind, "2026-Q1", counts), ProtectionRules.Public);

        Assert.All(Given.Kinds.Codes, kind => Assert.Equal(0, released["n3", kind].Value));
        Assert.DoesNotContain(new Attacker([Publication.Of(released)]).Attack(), finding => !finding.IsSafe(10));
    }

    [Fact]
    public void Small_counts_between_impossible_cells_take_their_totals_along()
    {
        var only = new TableDefinition("one possible cell", "signals", Given.Kinds);
        var counts = new[] { "idea", "concern", "question" }.Select(kind => RawCell.Impossible(kind)).Append(new RawCell(4, "wish"));

        var released = Protection.Protect(ProtectedTable.OfCounts(only, "2026-Q1", counts), ProtectionRules.Public);

        Assert.True(released["wish"].IsHidden);
        Assert.True(released["all"].IsHidden);
    }

    [Fact]
    public void The_same_table_gives_the_same_release()
    {
        var invented = new InventedTables(5);
        var counts = invented.ByLot([Given.Areas, Given.Kinds], 0.3, 10);

        var first = Protection.Protect(InventedTables.Table(Given.ByKind, counts), ProtectionRules.Public);
        var second = Protection.Protect(InventedTables.Table(Given.ByKind, Enumerable.Reverse(counts)), ProtectionRules.Public);

        Assert.Equal(first.HiddenPlaces.Select(place => string.Join(' ', place)), second.HiddenPlaces.Select(place => string.Join(' ', place)));
    }

    [Fact]
    public void Protecting_cells_may_be_told_when_that_is_asked()
    {
        var table = Given.Filled(Given.ByKind, "2026-Q1", at => at is ["n1", "wish"] ? 3 : 4000);
        var strict = Protection.Protect(table, ProtectionRules.Public);
        var loose = Protection.Protect(table, ProtectionRules.Public with { Indistinguishable = false });

        Assert.DoesNotContain(new Attacker([Publication.Of(strict)]).Attack(), finding => !finding.IsSafe(10));
        Assert.Equal(3, loose.Summary.Protecting);
        Assert.True(strict.Summary.Protecting > 3);
        var small = new Attacker([Publication.Of(loose)]).Attack(place => place.EndsWith("area=n1 kind=wish", StringComparison.Ordinal));
        Assert.True(Assert.Single(small).IsSafe(10));
    }

    [Fact]
    public void Counts_at_a_total_are_refused() => Given.Refused(DisclosureProblem.UnknownCell, "[north, wish] is a total",
        () => ProtectedTable.OfCounts(Given.ByKind, "2026-Q1", [new RawCell(3, "north", "wish")]));

    [Fact]
    public void Counts_at_an_unknown_code_are_refused() => Given.Refused(DisclosureProblem.UnknownCell, "'kind' has no code 'rumour'",
        () => ProtectedTable.OfCounts(Given.ByKind, "2026-Q1", [new RawCell(3, "n1", "rumour")]));

    [Fact]
    public void Too_few_codes_are_refused() => Given.Refused(DisclosureProblem.UnknownCell, "expected 2 codes, got 1",
        () => ProtectedTable.OfCounts(Given.ByKind, "2026-Q1", [new RawCell(3, "n1")]));

    [Fact]
    public void People_in_an_impossible_cell_are_refused() => Given.Refused(DisclosureProblem.BadCount, "[n1, wish]",
        () => ProtectedTable.OfCounts(Given.ByKind, "2026-Q1", [RawCell.Impossible("n1", "wish"), new RawCell(3, "n1", "wish")]));

    [Fact]
    public void A_table_that_adds_up_to_too_much_is_refused() => Given.Refused(DisclosureProblem.BadCount, "adds up to more",
        () => Given.Filled(Given.ByKind, "2026-Q1", _ => 100_000_000_000));

    [Fact]
    public void Counts_of_a_thousand_million_are_fine()
    {
        var released = Protection.Protect(Given.Filled(Given.ByKind, "2026-Q1", at => at is ["n1", "wish"] ? 3 : 1_000_000_000), ProtectionRules.Public);

        Assert.True(released["n1", "wish"].IsHidden);
        Assert.Equal(0, new Attacker([Publication.Of(released)]).Attack().Count(finding => !finding.IsSafe(10)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(1001)]
    public void A_senseless_threshold_is_refused(int threshold) => Given.Refused(DisclosureProblem.BadRule, "threshold",
        () => Protection.Protect(Given.OneSmallCell(), ProtectionRules.Public with { Threshold = threshold }));

    [Fact]
    public void The_same_dimension_twice_is_refused() => Given.Refused(DisclosureProblem.BadTable, "'t'",
        () => new TableDefinition("t", "signals", Given.Kinds, Given.Kinds));

    [Fact]
    public void More_than_twenty_million_cells_are_refused()
    {
        var wide = Hierarchy.Flat("a", "all", Enumerable.Range(0, 5000).Select(i => $"{i}"));
        var wider = Hierarchy.Flat("b", "all", Enumerable.Range(0, 5000).Select(i => $"{i}"));

        Given.Refused(DisclosureProblem.BadTable, "'t'", () => new TableDefinition("t", "signals", wide, wider));
    }
}
