using Opbouw.Demo.Plan;
using Opbouw.Demo.Reading;

namespace Opbouw.Demo.Planning;

/// <summary>Chooses which matters came up where, and how far they are: first the fixed ones, then by lot until there are enough.</summary>
public sealed class ThreadChooser(DemoTexts texts, DemoRandom random)
{
    // Out of 120: how many in each state, and how many days ago the last step was.
    private static readonly (ThreadState State, int Weight, int From, int To)[] Shares =
    [
        (ThreadState.Collecting, 23, 2, 40), (ThreadState.WordingOpen, 7, 1, 10), (ThreadState.Objected, 3, 2, 25),
        (ThreadState.Reworked, 3, 1, 9), (ThreadState.Ready, 6, 1, 12), (ThreadState.ClosedEarly, 12, 10, 420),
        (ThreadState.Asked, 9, 2, 25), (ThreadState.NewDate, 3, 3, 12), (ThreadState.Overdue, 4, 2, 45),
        (ThreadState.KnowMore, 3, 2, 15), (ThreadState.Answered, 6, 1, 12), (ThreadState.Typed, 2, 1, 4),
        (ThreadState.Told, 35, 3, 330), (ThreadState.PromiseLate, 4, 4, 40),
    ];

    private static readonly int[] Weights = [.. Shares.Select(share => share.Weight)];

    private readonly HashSet<(string Story, int Spot)> _taken = [];

    public IReadOnlyList<Thread> Choose(int count)
    {
        var threads = ReadFixed().ToList();
        foreach (var thread in threads)
            _taken.Add((thread.Story.Name, thread.Spot.Number));
        var deck = new Queue<Story>();
        while (threads.Count < count)
        {
            if (deck.Count == 0)
                deck = Shuffled();
            threads.Add(Draw(deck.Dequeue()));
        }

        return threads;
    }

    private Thread Draw(Story story)
    {
        var share = Shares[random.PickWeighted(Weights)];
        var state = share.State switch
        {
            ThreadState.Objected or ThreadState.Reworked when story.Objection is null => ThreadState.Collecting,
            ThreadState.KnowMore when story.Answers.All(a => a.Form != AnswerForm.WantToKnowMore) => ThreadState.Asked,
            var other => other,
        };
        var range = Shares.First(s => s.State == state);
        return new Thread(story, FreeSpot(story), state, random.Between(range.From, range.To), null);
    }

    /// <summary>The same story twice at one spot only when every fitting spot has had it (in the large size).</summary>
    private DemoFindSpot FreeSpot(Story story)
    {
        var fitting = texts.FindSpots.Where(spot => story.Places.Contains(spot.Kind)).ToList();
        var free = fitting.Where(spot => !_taken.Contains((story.Name, spot.Number))).ToList();
        var chosen = random.Pick(free.Count > 0 ? free : fitting);
        _taken.Add((story.Name, chosen.Number));
        return chosen;
    }

    private Queue<Story> Shuffled()
    {
        var stories = texts.Stories.ToList();
        random.Shuffle(stories);
        return new Queue<Story>(stories);
    }

    private IEnumerable<Thread> ReadFixed()
    {
        var file = TextFile.Read("Beginning.md");
        foreach (var line in file.Section("").Items)
        {
            var parts = file.Parts(line, 5);
            var story = texts.Stories.FirstOrDefault(s => s.Name == parts[0]) ?? throw file.Wrong(line, "no such story.");
            var spot = texts.FindSpots.FirstOrDefault(s => s.Name == parts[1]) ?? throw file.Wrong(line, "no such find-spot.");
            if (!Enum.TryParse<ThreadState>(parts[2].Replace(" ", "", StringComparison.Ordinal), ignoreCase: true, out var state))
                throw file.Wrong(line, "no such state.");
            AnswerForm? answer = parts[4] == "-" ? null : Vocabulary.Answers[parts[4]];
            yield return new Thread(story, spot, state, int.Parse(parts[3], System.Globalization.CultureInfo.InvariantCulture), answer);
        }
    }
}
