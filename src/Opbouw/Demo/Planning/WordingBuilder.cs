using Opbouw.Demo.Plan;
using Opbouw.Demo.Reading;

namespace Opbouw.Demo.Planning;

/// <summary>How those who raised it had their say: the wording, who agreed (card or aloud), who objected, and the new wording after that.</summary>
public sealed class WordingBuilder(Moments moments, DemoRandom random)
{
    public IReadOnlyList<PlannedWording> Build(Thread thread, DateTimeOffset lastStep)
    {
        if (thread.State is ThreadState.Collecting or ThreadState.ClosedEarly)
            return [];
        var open = thread.State is ThreadState.WordingOpen or ThreadState.Reworked;
        var end = open ? moments.DaysAgo(1) : lastStep;
        if (thread.State == ThreadState.Objected)
        {
            var at = moments.Before(lastStep, random.Between(2, 9));
            return [new PlannedWording(at, Fill(thread.Story.Wording, thread), [Objection(thread, lastStep), .. Agreements(at, lastStep, 2)])];
        }

        var lastAt = open ? lastStep : moments.Before(lastStep, random.Between(4, 14));
        var wasObjected = thread.State == ThreadState.Reworked
            || (thread.Story.Objection is not null && thread.IsAsked && random.Chance(0.5));
        if (!wasObjected)
            return [new PlannedWording(lastAt, Fill(thread.Story.Wording, thread), Agreements(lastAt, end, 5))];
        var objectedAt = moments.Before(lastAt, random.Between(2, 12));
        var firstAt = moments.Before(objectedAt, random.Between(2, 9));
        return
        [
            new PlannedWording(firstAt, Fill(thread.Story.Wording, thread), [Objection(thread, objectedAt), .. Agreements(firstAt, objectedAt, 2)]),
            new PlannedWording(lastAt, Fill(thread.Story.NewWording!, thread), Agreements(lastAt, end, 5)),
        ];
    }

    private PlannedReaction Objection(Thread thread, DateTimeOffset at) =>
        new(at, ReactionForm.Objects, random.Chance(0.3), 1, Fill(thread.Story.Objection!, thread));

    /// <summary>None at all happens too: silence is shown as silence.</summary>
    private IReadOnlyList<PlannedReaction> Agreements(DateTimeOffset from, DateTimeOffset to, int most)
    {
        if (to <= from)
            return [];
        var reactions = new List<PlannedReaction>();
        for (var count = random.Between(0, most); count > 0; count--)
        {
            var aloud = random.Chance(0.35);
            reactions.Add(new PlannedReaction(
                moments.Between(from, to), ReactionForm.Agrees, aloud, aloud ? random.Between(1, 6) : 1, null));
        }

        return [.. reactions.OrderBy(reaction => reaction.At)];
    }

    private string Fill(string text, Thread thread) => Variation.Fill(text, random, thread.Spot.InSentence, thread.Spot.Area);
}
