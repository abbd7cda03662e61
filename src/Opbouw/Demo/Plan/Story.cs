namespace Opbouw.Demo.Plan;

public sealed record StorySignal(HeardAs Kind, string Text);

/// <summary>One possible answer; <c>PromisedAfterDays</c> counts from the answer, <c>Explanation</c> is only there with "want to know more".</summary>
public sealed record StoryAnswer(AnswerForm Form, int PromisedAfterDays, string Text, string? ToldAs, string? Explanation);

public sealed record ClosingWords(WhyClosed Why, string Words);

/// <summary>One matter as it comes up in the street, with the words for each step of its way.</summary>
public sealed record Story(
    string Name,
    Theme Theme,
    IReadOnlyList<PlaceKind> Places,
    string Partner,
    IReadOnlyList<string> Titles,
    string Wording,
    string Question,
    string? Objection,
    string? NewWording,
    ClosingWords? Closing,
    IReadOnlyList<StorySignal> Signals,
    IReadOnlyList<StoryAnswer> Answers);

/// <summary>A line that a worker types after a contact, and where and when it fits.</summary>
public sealed record ContactLine(
    ContactForm Form, IReadOnlyList<PlaceKind> Places, IReadOnlyList<int> Months, string Text);

public sealed record LooseSignal(Theme Theme, HeardAs Kind, string Text);
