namespace Opbouw.Algorithms.Tests.EqualShares;

/// <summary>Runs the examples of Specs/EqualShares*.md.</summary>
public sealed class SpecTests
{
    public static TheoryData<string, string> Examples => SpecDocument.Examples("EqualShares");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example(string document, string title)
    {
        var (file, rule) = SpecDocument.Find(document, title);

        Assert.Equal(SpecDocument.Expected(rule), SpecDocument.Actual(file, rule));
    }

    [Fact]
    public void Every_document_has_examples_and_a_wrong_expectation_is_seen()
    {
        Assert.True(Examples.Count >= 40, $"only {Examples.Count} examples");
        const string File = "META\nkey;value\nbudget;10\nvote_type;approval\nPROJECTS\nproject_id;cost\na;10\nVOTES\nvoter_id;vote\n1;a";

        Assert.Equal("winners: a", SpecDocument.Actual(File, "equal shares\n=\nwinners: b"));
    }
}
