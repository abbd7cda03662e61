using Opbouw.Demo.Plan;

namespace Opbouw.Demo.Reading;

public static class ContactLineReader
{
    private static readonly Dictionary<string, int[]> Seasons = new()
    {
        ["winter"] = [12, 1, 2],
        ["lente"] = [3, 4, 5],
        ["zomer"] = [6, 7, 8],
        ["herfst"] = [9, 10, 11],
        ["januari"] = [1],
        ["december"] = [12],
    };

    private const string Tails = "staart";

    public static IReadOnlyList<ContactLine> Read()
    {
        var file = TextFile.Read("ContactLines.md");
        return [.. file.Sections.Where(section => section.Title.Length > 0 && section.Title != Tails).SelectMany(ReadSection)];
    }

    /// <summary>Short sentences that a worker adds behind a line.</summary>
    public static IReadOnlyList<string> ReadTails() => [.. TextFile.Read("ContactLines.md").Section(Tails).Items.Select(line => line.Text)];

    /// <summary>The title says it all: <c>praatje on: plein, park in: zomer</c>.</summary>
    private static IEnumerable<ContactLine> ReadSection(TextSection section)
    {
        var (rest, season) = Split(section.Title, " in: ");
        var (form, places) = Split(rest, " on: ");
        PlaceKind[] kinds = places is null ? [] : [.. places.Split(", ").Select(place => Vocabulary.PlaceKinds[place])];
        var months = season is null ? [] : Seasons[season];
        return section.Items.Select(line => new ContactLine(Vocabulary.ContactForms[form], kinds, months, line.Text));
    }

    private static (string Before, string? After) Split(string text, string separator)
    {
        var at = text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? (text, null) : (text[..at], text[(at + separator.Length)..]);
    }
}
