using Opbouw.Demo.Plan;

namespace Opbouw.Demo.Reading;

/// <summary>The small texts around the questions: reasons, call-backs, interventions, walks.</summary>
public sealed record AgendaNotes(
    IReadOnlyList<string> ReasonsForLater,
    IReadOnlyList<string> Nudges,
    IReadOnlyList<(AnswerChannel Channel, string Text)> TypedFor,
    IReadOnlyList<string> CallBackToPlace,
    IReadOnlyList<string> CallBackToPartner,
    IReadOnlyList<string> Promises,
    IReadOnlyList<(string Did, string Started)> Interventions,
    IReadOnlyList<(string Title, string Agreed)> Walks,
    IReadOnlyList<ClosingWords> ReasonsToClose)
{
    public static AgendaNotes Read()
    {
        var file = TextFile.Read("AgendaNotes.md");
        return new AgendaNotes(
            Lines(file, "later"),
            Lines(file, "aansporen"),
            Pairs(file, "namens", p => (Vocabulary.Channels[p[0]], p[1])),
            Lines(file, "terugbellen plek"),
            Lines(file, "terugbellen partner"),
            Lines(file, "beloofd"),
            Pairs(file, "interventie", p => (p[0], p[1])),
            Pairs(file, "wandeling", p => (p[0], p[1])),
            [.. Lines(file, "afsluiten").Select(StoryReader.ReadClosing)]);
    }

    private static List<string> Lines(TextFile file, string section) => [.. file.Section(section).Items.Select(line => line.Text)];

    private static List<T> Pairs<T>(TextFile file, string section, Func<string[], T> read) =>
        [.. file.Section(section).Items.Select(line => read(file.Parts(line, 2)))];
}
