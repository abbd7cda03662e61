using Opbouw.DisclosureControl;

namespace Opbouw.Algorithms.Tests.DisclosureControl;

public sealed class AttackerTests
{
    private const int Threshold = 10;

    [Fact]
    public void Naive_publication_gives_away_at_least_three_in_ten_hidden_cells()
    {
        var (definition, counts) = City();

        var findings = new Attacker([Naive(definition, counts)]).Attack();

        Assert.True(findings.Count > 50);
        var recovered = findings.Count(finding => finding.IsRecovered) / (double)findings.Count;
        Assert.True(recovered >= 0.30, $"The attacker recovered only {recovered:P0} of the naive gaps.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Protected_publication_gives_away_nothing(int seed)
    {
        var (definition, counts) = City(seed);
        var released = Protection.Protect(InventedTables.Table(definition, counts), ProtectionRules.Public);

        var findings = new Attacker([Publication.Of(released)]).Attack();

        Assert.Equal(released.HiddenPlaces.Count(), findings.Count);
        Assert.DoesNotContain(findings, finding => !finding.IsSafe(Threshold));
    }

    [Fact]
    public void Three_dimensions_give_away_nothing()
    {
        var invented = new InventedTables(4);
        Hierarchy[] dimensions = [invented.Areas(12, 4), InventedTables.Categories("kind", 4), InventedTables.Categories("age", 3)];
        var definition = new TableDefinition("contacts by area, kind and age", "contacts", dimensions);
        var table = InventedTables.Table(definition, invented.Lifelike(dimensions, 0.3, Threshold));

        var released = Protection.Protect(table, ProtectionRules.Public);

        Assert.DoesNotContain(new Attacker([Publication.Of(released)]).Attack(), finding => !finding.IsSafe(Threshold));
    }

    [Fact]
    public void One_cell_printed_too_many_is_caught()
    {
        var (definition, counts) = City();
        var released = Publication.Of(Protection.Protect(InventedTables.Table(definition, counts), ProtectionRules.Public));
        var truth = Naive(definition, counts, _ => true);

        var caught = 0;
        for (var cell = 0; cell < released.Cells.Count; cell++)
        {
            if (released.Cells[cell].Value is not null || truth.Cells[cell].Value < Threshold)
                continue;
            List<(IReadOnlyList<string>, long?)> cells = [.. released.Cells];
            cells[cell] = truth.Cells[cell];
            var leak = released with { Cells = cells };
            caught += new Attacker([leak]).Attack(place => place.Contains(cells[cell].Item1[0], StringComparison.Ordinal)).Exists(finding => !finding.IsSafe(Threshold)) ? 1 : 0;
            if (caught > 0)
                return;
        }

        Assert.Fail("Printing a protecting cell was never noticed.");
    }

    private static (TableDefinition Definition, List<(long Count, string[] At)> Counts) City(int seed = 1)
    {
        var invented = new InventedTables(seed);
        Hierarchy[] dimensions = [invented.Areas(60, 5, 4), InventedTables.Categories("kind", 12)];
        return (new TableDefinition("contacts by area and kind", "contacts", dimensions), invented.Lifelike(dimensions, 0.3, Threshold));
    }

    /// <summary>Hides 1 to 4 and prints all the rest, totals too.</summary>
    private static Publication Naive(TableDefinition definition, List<(long Count, string[] At)> counts, Func<long, bool>? print = null)
    {
        print ??= count => count is 0 or > 4;
        var sums = new Dictionary<string, long>();
        foreach (var (count, at) in counts)
        {
            foreach (var place in Above(definition, at))
                sums[string.Join('|', place)] = sums.GetValueOrDefault(string.Join('|', place)) + count;
        }

        return new Publication(definition, "2026-Q1", [.. Places(definition).Select(at => (at, sums[string.Join('|', at)]))
            .Select(cell => ((IReadOnlyList<string>)cell.at, print(cell.Item2) ? cell.Item2 : (long?)null))]);
    }

    private static IEnumerable<string[]> Places(TableDefinition definition)
    {
        IEnumerable<string[]> places = [[]];
        foreach (var dimension in definition.Dimensions)
            places = places.SelectMany(place => dimension.Codes.Select(code => (string[])[.. place, code]));
        return places;
    }

    private static IEnumerable<string[]> Above(TableDefinition definition, string[] at)
    {
        IEnumerable<string[]> places = [[]];
        for (var d = 0; d < at.Length; d++)
        {
            var chain = new List<string>();
            for (var code = at[d]; code is not null; code = definition.Dimensions[d].TotalOf(code))
                chain.Add(code);
            places = places.SelectMany(place => chain.Select(code => (string[])[.. place, code])).ToList();
        }

        return places;
    }
}
