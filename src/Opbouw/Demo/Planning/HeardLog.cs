using Opbouw.Demo.Plan;
using Opbouw.Demo.Reading;

namespace Opbouw.Demo.Planning;

/// <summary>Hands out contacts in which something was heard, and keeps the signals that came of it. A contact gives at most one signal.</summary>
public sealed class HeardLog
{
    private readonly IReadOnlyList<PlannedContact> _contacts;
    private readonly DemoTexts _texts;
    private readonly DemoRandom _random;
    private readonly bool[] _used;
    private readonly Dictionary<string, int[]> _byArea;
    private readonly Dictionary<string, string> _teamOfArea;
    private readonly Dictionary<string, int[]> _byTeam;
    private readonly List<PlannedSignal> _signals = [];

    public HeardLog(IReadOnlyList<PlannedContact> contacts, DemoTexts texts, DemoRandom random)
    {
        _contacts = contacts;
        _texts = texts;
        _random = random;
        _used = new bool[contacts.Count];
        _teamOfArea = texts.Organisation.Teams.SelectMany(team => team.Areas, (team, area) => (team, area)).ToDictionary(x => x.area, x => x.team.Key);
        var teamOfWorker = texts.Organisation.Workers.ToDictionary(worker => worker.Key, worker => worker.Team);
        // What a colleague of another team hears here stands with her own team, and is not bundled in this one.
        var speaking = contacts.Where(c => CanGiveSignal(c) && teamOfWorker[c.Worker] == _teamOfArea[c.Area]).ToList();
        _byArea = speaking.GroupBy(c => c.Area).ToDictionary(group => group.Key, group => group.Select(c => c.Number).ToArray());
        _byTeam = speaking.GroupBy(c => _teamOfArea[c.Area]).ToDictionary(group => group.Key, group => group.Select(c => c.Number).ToArray());
    }

    public IReadOnlyList<PlannedSignal> Signals => _signals;

    public string TeamOf(string area) => _teamOfArea[area];

    private const int LongerAgoDays = 75;

    /// <summary>
    /// Hears the texts one by one in contacts between two moments: first at the spot itself, then in its area, then in its area
    /// longer ago, and only then elsewhere in the team.
    /// </summary>
    public IReadOnlyList<int> Hear(Thread thread, IReadOnlyList<StorySignal> texts, DateTimeOffset from, DateTimeOffset to)
    {
        var inArea = FreeBetween(_byArea.GetValueOrDefault(thread.Spot.Area, []), from, to).ToList();
        _random.Shuffle(inArea);
        var chosen = inArea.OrderByDescending(number => _contacts[number].FindSpot == thread.Spot.Number).Take((texts.Count / 2) + 1).ToList();
        chosen.AddRange(inArea.Except(chosen).Take(texts.Count - chosen.Count));
        if (chosen.Count < texts.Count)
            chosen.AddRange(FreeBetween(_byArea.GetValueOrDefault(thread.Spot.Area, []), from.AddDays(-LongerAgoDays), from).TakeLast(texts.Count - chosen.Count));
        if (chosen.Count < 3)
            chosen.AddRange(FreeBetween(_byTeam[TeamOf(thread.Spot.Area)], from, to).Except(chosen).Take(texts.Count - chosen.Count));
        return [.. chosen.Order().Zip(texts, (contact, text) => Add(contact, thread.Story.Theme, text.Kind, text.Text, thread.Spot))];
    }

    public void HearLoose(int count)
    {
        var free = Enumerable.Range(0, _contacts.Count).Where(n => !_used[n] && CanGiveSignal(_contacts[n])).ToArray();
        _random.Shuffle(free);
        foreach (var number in free.Take(count))
            HearOne(_contacts[number]);
    }

    private void HearOne(PlannedContact contact)
    {
        var spot = contact.FindSpot is { } at ? _texts.FindSpots[at] : _texts.FindSpots.First(s => s.Area == contact.Area);
        if (_random.Chance(0.45))
        {
            var loose = _random.Pick(_texts.LooseSignals);
            Add(contact.Number, loose.Theme, loose.Kind, loose.Text, spot);
            return;
        }

        var story = _random.Pick(_texts.Stories.Where(s => s.Places.Contains(spot.Kind)).DefaultIfEmpty(_random.Pick(_texts.Stories)).ToList());
        var heard = _random.Pick(story.Signals);
        Add(contact.Number, story.Theme, heard.Kind, heard.Text, spot);
    }

    private int Add(int contactNumber, Theme theme, HeardAs kind, string text, DemoFindSpot spot)
    {
        var contact = _contacts[contactNumber];
        _used[contactNumber] = true;
        var words = Variation.Fill(text, _random, spot.InSentence, spot.Area);
        _signals.Add(new PlannedSignal(
            _signals.Count, contactNumber, contact.Worker, contact.At.AddMinutes(1), contact.FindSpot, contact.Area, theme, kind, words));
        return _signals.Count - 1;
    }

    private IEnumerable<int> FreeBetween(int[] numbers, DateTimeOffset from, DateTimeOffset to)
    {
        var low = 0;
        var high = numbers.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_contacts[numbers[middle]].At < from)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < numbers.Length && _contacts[numbers[low]].At < to; low++)
            if (!_used[numbers[low]])
                yield return numbers[low];
    }

    private static bool CanGiveSignal(PlannedContact contact) =>
        contact.Form is ContactForm.Chat or ContactForm.Talk or ContactForm.HomeVisit or ContactForm.Phone or ContactForm.Gathering;
}
