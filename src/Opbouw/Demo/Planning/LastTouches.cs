using Opbouw.Demo.Plan;
using Opbouw.Demo.Reading;

namespace Opbouw.Demo.Planning;

/// <summary>Two things that chance alone does not bring: a question that was given up, and an answer that is told at some of its places.</summary>
public sealed class LastTouches(DemoTexts texts, Moments moments, DemoRandom random)
{
    public IReadOnlyList<PlannedBundle> Give(IReadOnlyList<PlannedBundle> bundles)
    {
        var given = bundles.ToList();
        if (given.Where(IsLongLate).MinBy(bundle => bundle.Question!.Due) is { } late)
            given[given.IndexOf(late)] = late with { Question = GiveUp(late.Question!) };
        foreach (var half in given.Where(IsToTellAtMorePlaces).Take(2).ToList())
            given[given.IndexOf(half)] = half with { Question = TellAtTheFirst(half.Question!, half.Worker) };
        return given;
    }

    private bool IsLongLate(PlannedBundle bundle) => bundle.Question is { Answers.Count: 0, NewDates.Count: 0 } question && question.Due < moments.Today.AddDays(-3);

    private bool IsToTellAtMorePlaces(PlannedBundle bundle) => bundle.Question is { Tellings.Count: > 1, Answers.Count: > 0 } question
        && question.Tellings.All(telling => telling.At is null) && DutchCalendar.DayOf(question.Answers[^1].At) < moments.Today.AddDays(-1);

    private PlannedQuestion GiveUp(PlannedQuestion question) =>
        question with { GivenUp = new PlannedGivingUp(moments.DaysAgo(1), random.Pick(texts.Notes.ReasonsToClose).Words) };

    private PlannedQuestion TellAtTheFirst(PlannedQuestion question, string worker)
    {
        var at = moments.Between(question.Answers[^1].At, moments.DaysAgo(1));
        var first = question.Tellings[0] with { At = at, Worker = worker, HeardBy = random.Between(2, 12) };
        return question with { Tellings = [first, .. question.Tellings.Skip(1)] };
    }
}
