using Opbouw.Demo.Plan;
using Opbouw.Demo.Reading;

namespace Opbouw.Demo.Planning;

/// <summary>What a contact was like and what the worker typed: by kind of place, kind of contact and month.</summary>
public sealed class ContactWords(DemoTexts texts, DemoRandom random)
{
    private static readonly ContactForm[] Forms =
        [ContactForm.Chat, ContactForm.Talk, ContactForm.Presence, ContactForm.Gathering, ContactForm.Intervention, ContactForm.WithPartner];

    private static readonly ContactForm[] AwayForms = [ContactForm.Phone, ContactForm.HomeVisit, ContactForm.WithPartner];

    private const int Remembered = 25;

    private readonly Dictionary<(ContactForm, PlaceKind?, int), string[]> _lines = [];
    private readonly Dictionary<string, Queue<string>> _recent = [];

    public ContactForm FormAt(PlaceKind kind) => Forms[random.PickWeighted(kind switch
    {
        PlaceKind.LivingRoom or PlaceKind.CommunityCentre => [45, 24, 11, 17, 1, 2],
        PlaceKind.School => [64, 18, 10, 5, 1, 2],
        PlaceKind.Online => [90, 10, 0, 0, 0, 0],
        PlaceKind.Square or PlaceKind.Park => [55, 21, 18, 3, 2, 1],
        _ => [58, 24, 13, 1, 1, 2],
    })];

    public ContactForm FormAway() => AwayForms[random.PickWeighted([55, 28, 17])];

    public int People(ContactForm form) => form switch
    {
        ContactForm.Chat => 1 + random.PickWeighted([45, 28, 14, 7, 4, 2]),
        ContactForm.Talk or ContactForm.HomeVisit => 1 + random.PickWeighted([62, 26, 8, 4]),
        ContactForm.Phone => 1,
        ContactForm.WithPartner => 1 + random.PickWeighted([70, 20, 10]),
        ContactForm.Presence => random.Between(3, 16),
        _ => random.Between(6, 32),
    };

    public Mood Mood(DateTimeOffset at) => (Mood)random.PickWeighted(at.Month is 11 or 12 or 1 or 2 ? [52, 30, 18] : [63, 27, 10]);

    public Bond Bond(ContactForm form) =>
        form == ContactForm.WithPartner ? Plan.Bond.Linking : (Bond)random.PickWeighted([56, 20, 17, 7]);

    /// <summary>The line, and with an intervention what it set going. Many contacts have no line: being there counts.</summary>
    public (string Line, string? Started) Line(string worker, ContactForm form, PlaceKind? kind, int month)
    {
        if (form == ContactForm.Intervention)
            return random.Pick(texts.Notes.Interventions);
        if (random.Chance(ShareWithoutLine(form)))
            return ("", null);
        if (!_lines.TryGetValue((form, kind, month), out var fitting))
            _lines[(form, kind, month)] = fitting = Fitting(form, kind, month);
        var tail = form is ContactForm.Chat or ContactForm.Talk && random.Chance(0.4) ? " " + random.Pick(texts.ContactTails) : "";
        return (Fresh(worker, fitting) + tail, null);
    }

    private static double ShareWithoutLine(ContactForm form) => form switch
    {
        ContactForm.Presence => 0.45,
        ContactForm.Chat => 0.3,
        _ => 0.12,
    };

    /// <summary>Lines that name the place or the season come more often than the general ones.</summary>
    private string[] Fitting(ContactForm form, PlaceKind? kind, int month) =>
        [.. texts.ContactLines
            .Where(line => line.Form == form)
            .Where(line => line.Places.Count == 0 || (kind is not null && line.Places.Contains(kind.Value)))
            .Where(line => line.Months.Count == 0 || line.Months.Contains(month))
            .SelectMany(line => Enumerable.Repeat(line.Text, line.Places.Count + line.Months.Count > 0 ? 3 : 1))];

    private string Fresh(string worker, string[] fitting)
    {
        if (!_recent.TryGetValue(worker, out var recent))
            _recent[worker] = recent = new Queue<string>();
        var line = random.Pick(fitting);
        for (var attempt = 0; attempt < 5 && recent.Contains(line); attempt++)
            line = random.Pick(fitting);
        recent.Enqueue(line);
        if (recent.Count > Remembered)
            recent.Dequeue();
        return line;
    }
}
