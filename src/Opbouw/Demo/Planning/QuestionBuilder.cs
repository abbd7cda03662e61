using Opbouw.Demo.Plan;
using Opbouw.Demo.Reading;

namespace Opbouw.Demo.Planning;

/// <summary>The question to a partner and all that came of it. Answers of a partner differ from place to place, as in life.</summary>
public sealed class QuestionBuilder(DemoTexts texts, Moments moments, DemoRandom random)
{
    private const int EscalateAfterDays = 14;

    public PlannedQuestion Build(Thread thread, string worker)
    {
        var person = random.Pick(texts.Organisation.PartnerPeople.Where(p => p.Partner == thread.Story.Partner).ToList());
        var final = FinalAnswer(thread);
        var answers = Answers(thread, final, worker);
        var askedAt = AskedAt(thread, answers);
        var due = Due(thread, askedAt);
        var question = new PlannedQuestion(
            thread.Story.Partner, person.Key, Fill(thread.Story.Question, thread), askedAt, due,
            NewDates(thread, askedAt, due), [], answers, Tellings(thread, worker, final, answers));
        return question with { Nudges = Nudges(question), PromiseKeptAt = KeptAt(thread, answers) };
    }

    private DateTimeOffset AskedAt(Thread thread, IReadOnlyList<PlannedAnswer> answers) => thread.State switch
    {
        ThreadState.Asked => moments.DaysAgo(thread.DaysAgo),
        ThreadState.Overdue => moments.DaysAgo(thread.DaysAgo + random.Between(28, 42)),
        ThreadState.NewDate => moments.DaysAgo(thread.DaysAgo + random.Between(24, 36)),
        _ => moments.Before(answers[0].At, random.Chance(0.2) ? random.Between(45, 80) : random.Between(6, 38)),
    };

    private DateOnly Due(Thread thread, DateTimeOffset askedAt) => thread.State switch
    {
        ThreadState.Asked => moments.Today.AddDays(Math.Max(2, random.Between(28, 35) - thread.DaysAgo)),
        ThreadState.Overdue => moments.Today.AddDays(-thread.DaysAgo),
        _ => DutchCalendar.DayOf(askedAt).AddDays(random.Between(28, 42)),
    };

    private IReadOnlyList<PlannedNewDate> NewDates(Thread thread, DateTimeOffset askedAt, DateOnly due)
    {
        if (thread.State != ThreadState.NewDate)
            return [];
        var at = moments.DaysAgo(thread.DaysAgo);
        var newDue = moments.Today.AddDays(random.Between(5, 30));
        return at > askedAt && newDue > due ? [new PlannedNewDate(at, newDue, random.Pick(texts.Notes.ReasonsForLater))] : [];
    }

    /// <summary>After the date the worker asks again each week; after two weeks one step higher.</summary>
    private List<PlannedNudge> Nudges(PlannedQuestion question)
    {
        var until = question.Answers.Count > 0 ? DutchCalendar.DayOf(question.Answers[0].At) : moments.Today;
        var nudges = new List<PlannedNudge>();
        for (var day = question.Due.AddDays(2); day < until && question.NewDates.Count == 0 && nudges.Count < 5; day = day.AddDays(random.Between(6, 10)))
        {
            var late = day.DayNumber - question.Due.DayNumber;
            var workday = DutchCalendar.WorkingDayOnOrBefore(day);
            var at = DutchCalendar.At(workday > question.Due ? workday : day, new TimeOnly(random.Between(9, 16), random.Between(0, 59)));
            nudges.Add(new PlannedNudge(at, 1 + (late / EscalateAfterDays), random.Pick(texts.Notes.Nudges)));
        }

        return nudges;
    }

    /// <summary>Null while the partner still owes an answer.</summary>
    private StoryAnswer? FinalAnswer(Thread thread) => !thread.IsAnswered ? null : random.Pick(
        thread.Story.Answers
            .Where(a => thread.Answer is null ? a.Form != AnswerForm.WantToKnowMore : a.Form == thread.Answer)
            .Where(a => thread.State != ThreadState.PromiseLate || a.PromisedAfterDays > 0).ToList());

    private IReadOnlyList<PlannedAnswer> Answers(Thread thread, StoryAnswer? final, string worker)
    {
        var knowMore = thread.Story.Answers.FirstOrDefault(a => a.Form == AnswerForm.WantToKnowMore);
        if (thread.State == ThreadState.KnowMore)
            return [Answer(thread, knowMore!, moments.DaysAgo(thread.DaysAgo), worker)];
        if (final is null)
            return [];
        var last = Answer(thread, final, AnsweredAt(thread, final), worker);
        if (knowMore is null || thread.State == ThreadState.Typed || !random.Chance(0.35))
            return [last];
        var first = Answer(thread, knowMore, moments.Before(last.At, random.Between(6, 20)), worker);
        return [first with { ExplainedAt = moments.Between(first.At, last.At), Explanation = knowMore.Explanation }, last];
    }

    private DateTimeOffset AnsweredAt(Thread thread, StoryAnswer answer) => thread.State switch
    {
        ThreadState.PromiseLate => moments.DaysAgo(answer.PromisedAfterDays + thread.DaysAgo),
        ThreadState.Told => moments.DaysAgo(thread.DaysAgo + random.Between(3, 30)),
        _ => moments.DaysAgo(thread.DaysAgo),
    };

    private PlannedAnswer Answer(Thread thread, StoryAnswer answer, DateTimeOffset at, string worker)
    {
        DateOnly? promised = answer.PromisedAfterDays > 0 ? DutchCalendar.DayOf(at).AddDays(answer.PromisedAfterDays) : null;
        var text = Fill(answer.Text, thread);
        var typed = thread.State == ThreadState.Typed || random.Chance(0.15);
        if (!typed)
            return new PlannedAnswer(at, answer.Form, text, promised, random.Chance(0.4) ? AnswerChannel.MailLink : AnswerChannel.Desk);
        var (channel, note) = random.Pick(texts.Notes.TypedFor);
        return new PlannedAnswer(at, answer.Form, text, promised, channel)
        {
            TypedBy = worker,
            TypedNote = note,
            ConfirmedAt = thread.State == ThreadState.Typed ? null : moments.Between(at, at.AddHours(2)),
        };
    }

    /// <summary>Told at the spot it is about; <see cref="ToldEverywhere"/> adds the others. Still to be told while the answer is fresh.</summary>
    private IReadOnlyList<PlannedTelling> Tellings(
        Thread thread, string worker, StoryAnswer? final, IReadOnlyList<PlannedAnswer> answers)
    {
        if (final is null)
            return [];
        var told = thread.State is ThreadState.Told or ThreadState.PromiseLate;
        return [new PlannedTelling(
            thread.Spot.Number, Fill(final.ToldAs!, thread), told ? ToldAt(answers[^1].At) : null, told ? worker : null, told ? random.Between(2, 18) : 0)];
    }

    /// <summary>An answer is told at every find-spot where the question was heard.</summary>
    public PlannedQuestion ToldEverywhere(PlannedQuestion question, IEnumerable<int> heardAt)
    {
        if (question.Tellings.Count == 0)
            return question;
        var first = question.Tellings[0];
        var others = heardAt.Where(spot => spot != first.FindSpot).Distinct().Select(spot => first with
        {
            FindSpot = spot,
            At = first.At is { } at ? Earlier(at.AddDays(random.Between(0, 4)), moments.DaysAgo(1)) is var later && later > at ? later : at : null,
            HeardBy = first.At is null ? 0 : random.Between(1, 12),
        });
        return question with { Tellings = [first, .. others] };
    }

    private DateTimeOffset ToldAt(DateTimeOffset answeredAt) =>
        moments.Between(answeredAt, Earlier(answeredAt.AddDays(random.Between(2, 30)), moments.DaysAgo(1)));

    private DateTimeOffset? KeptAt(Thread thread, IReadOnlyList<PlannedAnswer> answers)
    {
        if (thread.State != ThreadState.Told || answers[^1].Promised is not { } promised)
            return null;
        var kept = DutchCalendar.At(DutchCalendar.WorkingDayOnOrBefore(promised.AddDays(random.Between(-9, 12))), new TimeOnly(15, random.Between(0, 59)));
        return DutchCalendar.DayOf(kept) < moments.Today && kept > answers[^1].At ? kept : null;
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private string Fill(string text, Thread thread) => Variation.Fill(text, random, thread.Spot.InSentence, thread.Spot.Area);
}
