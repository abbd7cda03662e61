using Opbouw.DisclosureControl;

namespace Opbouw.Algorithms.Tests.DisclosureControl;

public sealed class HierarchyTests
{
    [Fact]
    public void Order_of_the_list_does_not_matter()
    {
        var areas = Hierarchy.Tree("area", "city", [("n1", "north"), ("north", "city"), ("south", "city")]);

        Assert.Equal(["city", "north", "south", "n1"], areas.Codes);
        Assert.Equal(["south", "n1"], areas.Leaves);
        Assert.Equal("north", areas.TotalOf("n1"));
        Assert.Null(areas.TotalOf("city"));
    }

    [Fact]
    public void A_code_that_stands_twice_is_named() => Given.Refused(DisclosureProblem.BadHierarchy, "'n1'",
        () => Hierarchy.Tree("area", "city", [("north", "city"), ("n1", "north"), ("n1", "city")]));

    [Fact]
    public void An_unknown_parent_is_named() => Given.Refused(DisclosureProblem.BadHierarchy, "'n1'",
        () => Hierarchy.Tree("area", "city", [("south", "city"), ("n1", "north")]));

    [Fact]
    public void A_circle_does_not_hang_below_the_root() => Given.Refused(DisclosureProblem.BadHierarchy, "does not hang below",
        () => Hierarchy.Tree("area", "city", [("south", "city"), ("a", "b"), ("b", "a")]));

    [Fact]
    public void The_root_cannot_be_below_itself() => Given.Refused(DisclosureProblem.BadHierarchy, "'city'",
        () => Hierarchy.Flat("area", "city", "city"));

    [Fact]
    public void A_total_of_nothing_is_refused() => Given.Refused(DisclosureProblem.BadHierarchy, "nothing below", () => Hierarchy.Flat("area", "city"));

    [Fact]
    public void An_unknown_code_is_named_with_its_dimension() => Given.Refused(DisclosureProblem.UnknownCell, "'area' has no code 'x9'",
        () => Given.Areas.TotalOf("x9"));
}
