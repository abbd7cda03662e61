using Opbouw.DisclosureControl;

namespace Opbouw.Algorithms.Tests.DisclosureControl;

/// <summary>Small tables that tests share.</summary>
internal static class Given
{
    public static readonly Hierarchy Areas = Hierarchy.Tree("area", "city",
        [("north", "city"), ("south", "city"), ("n1", "north"), ("n2", "north"), ("n3", "north"), ("s1", "south"), ("s2", "south")]);

    public static readonly Hierarchy Kinds = Hierarchy.Flat("kind", "all", "wish", "idea", "concern", "question");

    public static readonly Hierarchy Themes = Hierarchy.Flat("theme", "all", "green", "money", "safety");

    public static readonly Hierarchy Periods = Hierarchy.Tree("period", "ever",
        [("2026", "ever"), ("2026-Q1", "2026"), ("2026-Q2", "2026"), ("2026-Q3", "2026"), ("2026-Q4", "2026"), ("2027", "ever"), ("2027-Q1", "2027")]);

    public static readonly TableDefinition ByKind = new("signals by area and kind", "signals", Areas, Kinds);

    public static readonly TableDefinition ByTheme = new("signals by area and theme", "signals", Areas, Themes);

    /// <summary>Everything 40, but three wishes in n1.</summary>
    public static ProtectedTable OneSmallCell(string period = "2026-Q1") => Filled(ByKind, period, at => at is ["n1", "wish"] ? 3 : 40);

    public static ProtectedTable Filled(TableDefinition definition, string period, Func<string[], long> count) =>
        ProtectedTable.OfCounts(definition, period, Places(definition).Select(at => new RawCell(count(at), at)));

    public static IEnumerable<string[]> Places(TableDefinition definition)
    {
        IEnumerable<string[]> places = [[]];
        foreach (var dimension in definition.Dimensions)
            places = places.SelectMany(place => dimension.Leaves.Select(code => (string[])[.. place, code]));
        return places;
    }

    public static void Refused(DisclosureProblem problem, string place, Func<object?> action)
    {
        var refusal = Assert.Throws<DisclosureException>(() => action());
        Assert.Equal(problem, refusal.Problem);
        Assert.Contains(place, refusal.Message, StringComparison.Ordinal);
    }
}
