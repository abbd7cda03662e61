namespace Opbouw.Algorithms.Tests.OpinionMap;

/// <summary>Runs the examples of Specs/OpinionMap.md.</summary>
public sealed class SpecTests
{
    public static TheoryData<string> Examples => [.. SpecDocument.Titles];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example(string title)
    {
        var (votes, map) = SpecDocument.Find(title);

        Assert.Equal(SpecDocument.Expected(map), SpecDocument.Actual(votes, map));
    }

    [Fact]
    public void A_wrong_expectation_is_seen()
    {
        Assert.True(Examples.Count >= 15, $"only {Examples.Count} examples");

        Assert.Equal(["groups: 1 1"], SpecDocument.Actual(["+ + -", "- - +"], ["=", "groups: 2"]));
    }
}
