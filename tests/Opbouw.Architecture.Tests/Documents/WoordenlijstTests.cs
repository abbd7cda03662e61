using System.Text.RegularExpressions;

namespace Opbouw.Architecture.Tests.Documents;

/// <summary>Screens are Dutch and code is English: docs/woordenlijst.md binds them.</summary>
public sealed partial class WoordenlijstTests
{
    private static readonly string List = SourceTree.Read("docs/woordenlijst.md");

    [Fact]
    public void Every_module_entity_and_event_is_in_the_list() =>
        Guard.Nothing(CodeWords.All().Except(Words(List)), "Give each a row in docs/woordenlijst.md:");

    [Fact]
    public void The_list_names_nothing_that_is_gone()
    {
        var types = typeof(Program).Assembly.GetTypes().Select(type => type.Name.Split('`')[0]);

        Guard.Nothing(Words(List).Except(types).Except(CodeWords.Folders()), "Gone from the code, so take them out of docs/woordenlijst.md:");
    }

    [Fact]
    public void Every_row_has_a_meaning() =>
        Guard.Nothing(
        Rows(List).Where(row => row.Length < 4 || row[0].Length == 0 || row[1].Length < 10).Select(row => string.Join(" | ", row)), "Say what it means:");

    [Fact]
    public void A_word_that_is_missing_is_found() => Assert.DoesNotContain("Contact", Words(List.Replace("`Contact`", "", StringComparison.Ordinal)));

    private static HashSet<string> Words(string list) => [.. Rows(list).SelectMany(row => CodeName().Matches(row.ElementAtOrDefault(2) ?? "").Select(match => match.Groups[1].Value))];

    /// <summary>Dutch word, meaning, code name, not to be confused with.</summary>
    private static IEnumerable<string[]> Rows(string list) =>
        list.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| woord ", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split('|').Select(cell => cell.Trim()).ToArray() is var cells && cells.Length == 3 ? [.. cells, ""] : cells);

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex CodeName();
}
