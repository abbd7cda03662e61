using Xunit.Sdk;

namespace Opbouw.Algorithms.Tests.DisclosureControl;

/// <summary>Runs the examples in Specs/DisclosureControl*.md.</summary>
public sealed class SpecTests
{
    public static TheoryData<string, string> Examples => [.. Documents().SelectMany(document =>
        SpecSection.Read(File.ReadAllText(document)).Select(section => (Path.GetFileName(document), section.Title)))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_example_holds(string document, string title)
    {
        var text = File.ReadAllText(Documents().Single(path => Path.GetFileName(path) == document));

        new SpecRun(SpecSection.Read(text).Single(section => section.Title == title)).Check();
    }

    [Fact]
    public void The_documents_are_there() => Assert.Equal(2, Documents().Count());

    [Theory]
    [InlineData("```released\narea | wish\nn1 | 4\n```")]
    [InlineData("```attacker\nn1 wish: 1 to 5\n```")]
    [InlineData("```refused\nBadCount\nno\n```")]
    public void An_example_that_does_not_hold_is_caught(string claim)
    {
        var example = "## Wrong\n```counts\nkind | wish | idea\nn1 | 3 | 20\nn2 | 30 | 40\n```\n" + claim;

        Assert.ThrowsAny<XunitException>(() => new SpecRun(Assert.Single(SpecSection.Read(example))).Check());
    }

    [Fact]
    public void An_unexpected_refusal_is_caught() => Assert.ThrowsAny<XunitException>(() =>
        new SpecRun(Assert.Single(SpecSection.Read("## Wrong\n```counts threshold=1\nkind | wish\nn1 | 3\n```"))).Check());

    private static IEnumerable<string> Documents() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "DisclosureControl*.md").Order(StringComparer.Ordinal);
}
