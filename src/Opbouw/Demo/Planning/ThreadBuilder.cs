using Opbouw.Demo.Plan;
using Opbouw.Demo.Reading;

namespace Opbouw.Demo.Planning;

/// <summary>
/// Works a matter out, from its last step back to what was heard first: working back keeps the order right and nothing in the future.
/// </summary>
public sealed class ThreadBuilder(DemoTexts texts, HeardLog log, Moments moments, DemoRandom random)
{
    private readonly WordingBuilder _wordings = new(moments, random);
    private readonly QuestionBuilder _questions = new(texts, moments, random);

    public PlannedBundle Build(Thread thread, int number)
    {
        var worker = WorkerOf(thread.Spot);
        var question = thread.IsAsked ? _questions.Build(thread, worker.Key) : null;
        var closed = ClosedEarly(thread);
        var readyAt = ReadyAt(thread, question);
        var wordings = _wordings.Build(thread, readyAt ?? closed?.At ?? moments.DaysAgo(thread.DaysAgo));
        var bundledAt = BundledAt(thread, wordings, closed);
        var signals = Hear(thread, bundledAt);
        if (question is not null)
            question = _questions.ToldEverywhere(question, signals.Select(s => log.Signals[s].FindSpot).OfType<int>());
        return new PlannedBundle(
            number, log.TeamOf(thread.Spot.Area), worker.Key, thread.Spot.Number, thread.Spot.Area, thread.Story.Theme,
            Fill(random.Pick(thread.Story.Titles), thread), bundledAt, signals, wordings)
        {
            ReadyAt = readyAt,
            Question = question,
            Closed = closed ?? RoundAt(question),
        };
    }

    private DateTimeOffset? ReadyAt(Thread thread, PlannedQuestion? question) =>
        question is not null ? moments.Before(question.AskedAt, random.Between(1, 5))
        : thread.State == ThreadState.Ready ? moments.DaysAgo(thread.DaysAgo)
        : null;

    private DateTimeOffset BundledAt(Thread thread, IReadOnlyList<PlannedWording> wordings, PlannedClosing? closed)
    {
        if (wordings.Count > 0)
            return moments.Before(wordings[0].At, random.Between(1, 6));
        return closed is not null ? moments.Before(closed.At, random.Between(10, 60)) : moments.DaysAgo(thread.DaysAgo);
    }

    private IReadOnlyList<int> Hear(Thread thread, DateTimeOffset bundledAt)
    {
        var heard = thread.Story.Signals.ToList();
        random.Shuffle(heard);
        var count = Math.Min(heard.Count, random.Between(4, 10));
        return log.Hear(thread, heard[..count], bundledAt.AddDays(-random.Between(18, 60)), bundledAt.AddMinutes(-30));
    }

    private PlannedClosing? ClosedEarly(Thread thread) => thread.State == ThreadState.ClosedEarly
        ? new PlannedClosing(moments.DaysAgo(thread.DaysAgo), thread.Story.Closing ?? random.Pick(texts.Notes.ReasonsToClose))
        : null;

    /// <summary>The loop is round when the answer is told everywhere and what was promised is done.</summary>
    private static PlannedClosing? RoundAt(PlannedQuestion? question)
    {
        if (question is null || question.Tellings.Count == 0 || question.Tellings.Any(telling => telling.At is null))
            return null;
        var told = question.Tellings.Max(telling => telling.At!.Value);
        if (question.Answers[^1].Promised is null)
            return new PlannedClosing(told, null);
        return question.PromiseKeptAt is { } kept ? new PlannedClosing(kept > told ? kept : told, null) : null;
    }

    /// <summary>The worker with this area nearest to her heart; a find-spot always belongs to one (a test sees to it).</summary>
    private DemoWorker WorkerOf(DemoFindSpot spot) =>
        texts.Organisation.Workers.Where(w => w.Team == log.TeamOf(spot.Area) && w.HomeAreas.Contains(spot.Area)).MinBy(w => w.HomeAreas.ToList().IndexOf(spot.Area))!;

    private string Fill(string text, Thread thread) => Variation.Fill(text, random, thread.Spot.InSentence, thread.Spot.Area);
}
