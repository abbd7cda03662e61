using System.Globalization;
using Opbouw.Demo.Plan;

namespace Opbouw.Demo.Reading;

public static class StoryReader
{
    public static IReadOnlyList<Story> ReadAll() =>
        [.. TextFile.ReadAll("Stories").SelectMany(file => file.Sections.Where(s => s.Title.Length > 0).Select(s => Read(file, s)))];

    public static Story Read(TextFile file, TextSection section) => new(
        section.Title,
        Vocabulary.Themes[section.Value("thema")],
        [.. section.Value("plek").Split(", ").Select(place => Vocabulary.PlaceKinds[place])],
        section.Value("partner"),
        [.. section.Values("titel")],
        section.Value("woorden"),
        section.Value("vraag"),
        section.Values("bezwaar").FirstOrDefault(),
        section.Values("nieuwe woorden").FirstOrDefault(),
        section.Values("zonder gevolg").Select(ReadClosing).FirstOrDefault(),
        [.. section.Items.Select(line => ReadSignal(file, line))],
        [.. ReadAnswers(file, section)]);

    public static IReadOnlyList<LooseSignal> ReadLooseSignals()
    {
        var file = TextFile.Read("LooseSignals.md");
        return [.. file.Sections.Where(s => s.Title.Length > 0).SelectMany(section => section.Items, (section, line) =>
        {
            var signal = ReadSignal(file, line);
            return new LooseSignal(Vocabulary.Themes[section.Title], signal.Kind, signal.Text);
        })];
    }

    /// <summary><c>zelf | De bewoners hebben het zelf opgelost.</c></summary>
    public static ClosingWords ReadClosing(string text)
    {
        var parts = text.Split('|', StringSplitOptions.TrimEntries);
        return new ClosingWords(Vocabulary.ReasonsToClose[parts[0]], parts[1]);
    }

    private static StorySignal ReadSignal(TextFile file, TextLine line)
    {
        var bar = line.Text.IndexOf(" | ", StringComparison.Ordinal);
        if (bar < 0 || !Vocabulary.SignalKinds.TryGetValue(line.Text[..bar], out var kind))
            throw file.Wrong(line, "a signal starts with its kind and a bar.");
        return new StorySignal(kind, line.Text[(bar + 3)..]);
    }

    private static IEnumerable<StoryAnswer> ReadAnswers(TextFile file, TextSection section)
    {
        for (var i = 0; i < section.Lines.Count; i++)
        {
            var line = section.Lines[i];
            if (line.Key is null || !line.Key.StartsWith("antwoord ", StringComparison.Ordinal))
                continue;
            var next = i + 1 < section.Lines.Count ? section.Lines[i + 1] : line;
            var (form, days) = ReadForm(file, line);
            if (next.Key != (form == AnswerForm.WantToKnowMore ? "uitleg" : "verteld"))
                throw file.Wrong(line, "an answer is followed by 'verteld' (or 'uitleg' after 'meer weten').");
            yield return form == AnswerForm.WantToKnowMore
                ? new StoryAnswer(form, 0, line.Text, null, next.Text)
                : new StoryAnswer(form, days, line.Text, next.Text, null);
        }
    }

    private static (AnswerForm Form, int Days) ReadForm(TextFile file, TextLine line)
    {
        var words = line.Key!["antwoord ".Length..];
        var days = 0;
        var space = words.LastIndexOf(' ');
        if (space > 0 && int.TryParse(words.AsSpan(space + 1), NumberStyles.None, CultureInfo.InvariantCulture, out days))
            words = words[..space];
        return Vocabulary.Answers.TryGetValue(words, out var form)
            ? (form, days)
            : throw file.Wrong(line, $"'{words}' is not a kind of answer.");
    }
}
