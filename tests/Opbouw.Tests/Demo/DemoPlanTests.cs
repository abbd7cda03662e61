using Opbouw.Demo;
using Opbouw.Demo.Plan;
using Opbouw.Demo.Planning;
using Opbouw.Signals.PersonalData;

namespace Opbouw.Tests.Demo;

public sealed class DemoPlanTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly DemoPlan Plan = DemoPlanner.Make(DemoPlanner.DefaultSeed, Monday, DemoSize.City);

    [Fact]
    public void Same_seed_and_day_make_the_same_plan_and_another_seed_or_day_another()
    {
        Assert.Equal(Plan.Hash(), DemoPlanner.Make(DemoPlanner.DefaultSeed, Monday, DemoSize.City).Hash());
        Assert.NotEqual(Plan.Hash(), DemoPlanner.Make(1, Monday, DemoSize.City).Hash());
        Assert.NotEqual(Plan.Hash(), DemoPlanner.Make(DemoPlanner.DefaultSeed, Monday.AddDays(1), DemoSize.City).Hash());
    }

    [Fact]
    public void The_random_numbers_are_ours_and_never_change()
    {
        var reference = new DemoRandom(1, 2, 3, 4);
        var seeded = new DemoRandom(1976, "test");

        Assert.Equal([11520UL, 0UL, 1509978240UL, 1215971899390074240UL], [.. Enumerable.Range(0, 4).Select(_ => reference.NextBits())]);
        Assert.Equal(7320077701177493150UL, seeded.NextBits());
    }

    [Fact]
    public void It_has_about_the_size_that_was_asked()
    {
        Assert.InRange(Plan.Contacts.Count, 7_400, 8_600);
        Assert.InRange(Plan.Signals.Count, 1_450, 1_550);
        Assert.InRange(Plan.Bundles.Count, 112, 120);
        Assert.InRange(Plan.Bundles.Count(bundle => bundle.Question is not null), 60, 80);
    }

    [Fact]
    public void Nothing_happened_today_or_before_the_first_day()
    {
        var first = DutchCalendar.At(Monday.AddMonths(-18), TimeOnly.MinValue);
        var midnight = DutchCalendar.At(Monday, TimeOnly.MinValue);

        Assert.All(AllMoments(), moment => Assert.InRange(moment, first, midnight));
    }

    [Fact]
    public void Each_bundle_walks_the_road_in_order()
    {
        Assert.All(Plan.Bundles, bundle => Assert.Equal(Steps(bundle).Order(), Steps(bundle)));
        Assert.All(Plan.Bundles, bundle => Assert.All(bundle.Signals, s => Assert.True(Plan.Signals[s].At < bundle.BundledAt)));
    }

    [Fact]
    public void A_signal_is_heard_in_its_own_contact_and_a_contact_gives_one_signal()
    {
        Assert.All(Plan.Signals, signal => Assert.Equal(
            (signal.Worker, signal.Area, signal.FindSpot),
            (Plan.Contacts[signal.Contact].Worker, Plan.Contacts[signal.Contact].Area, Plan.Contacts[signal.Contact].FindSpot)));
        Assert.Equal(Plan.Signals.Count, Plan.Signals.Select(s => s.Contact).Distinct().Count());
        Assert.Equal(Plan.Bundles.Sum(b => b.Signals.Count), Plan.Bundles.SelectMany(b => b.Signals).Distinct().Count());
    }

    [Fact]
    public void A_bundle_holds_signals_of_its_own_team_only()
    {
        var teams = Plan.Organisation.Workers.ToDictionary(worker => worker.Key, worker => worker.Team);

        Assert.All(Plan.Bundles, bundle => Assert.Equal(bundle.Team, teams[bundle.Worker]));
        Assert.All(Plan.Bundles, bundle => Assert.All(bundle.Signals, s => Assert.Equal(bundle.Team, teams[Plan.Signals[s].Worker])));
    }

    [Fact]
    public void Every_state_of_the_road_is_there()
    {
        var questions = Plan.Bundles.Where(b => b.Question is not null).Select(b => b.Question!).ToList();
        var answers = questions.SelectMany(q => q.Answers).ToList();

        Assert.All(Enum.GetValues<AnswerForm>(), form => Assert.Contains(answers, a => a.Form == form));
        Assert.All(Enum.GetValues<AnswerChannel>(), channel => Assert.Contains(answers, a => a.Channel == channel));
        Assert.Contains(questions, q => q.Answers.Count == 0 && q.Due >= Monday);
        Assert.Contains(questions, q => q.Answers.Count == 0 && q.Due < Monday && q.Nudges.Count > 0);
        Assert.Contains(questions, q => q.NewDates.Count > 0);
        Assert.Contains(questions, q => q.Tellings.Any(t => t.At is null));
        Assert.Contains(answers, a => a.TypedBy is not null && a.ConfirmedAt is null);
        Assert.Contains(questions, q => q.Answers.Count > 0 && q.PromiseKeptAt is null && q.Answers[^1].Promised < Monday);
        Assert.Contains(Plan.Bundles, b => b.Closed is { Reason: not null });
        Assert.Contains(Plan.Bundles, b => b.Closed is { Reason: null });
        Assert.Contains(Plan.Bundles, b => b.Wordings.Count == 2);
        Assert.Contains(Plan.Bundles, b => b.Wordings.Count == 1 && b.ReadyAt is null && b.Wordings[0].Reactions.Any(r => r.Form == ReactionForm.Objects));
        Assert.Contains(Plan.Bundles, b => b.Question is not null && b.Wordings[^1].Reactions.Count == 0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void The_first_workers_day_is_full_on_every_day_of_the_week(int daysLater)
    {
        var day = Monday.AddDays(daysLater);
        var plan = DemoPlanner.Make(DemoPlanner.DefaultSeed, day, DemoSize.City);
        var hers = plan.Bundles.Where(bundle => bundle.Worker == "samira").ToList();

        Assert.Equal(3, plan.Rounds.Single(round => round.Worker == "samira" && round.Day == day).Stops.Count);
        Assert.Contains(plan.CallBacks, c => c is { Worker: "samira", IsPromise: false, DoneAt: null } && c.Due == day);
        Assert.Contains(plan.CallBacks, c => c is { Worker: "samira", IsPromise: true, DoneAt: null } && c.Due == day);
        Assert.Contains(hers, b => b.Question is { Answers.Count: > 0 } q && q.Tellings.All(t => t.At is null));
        Assert.Contains(hers, b => b is { ReadyAt: not null, Question: null, Closed: null });
    }

    [Fact]
    public void Workers_keep_the_rhythm_of_week_and_year()
    {
        Assert.DoesNotContain(Plan.Contacts, c => DutchCalendar.IsPublicHoliday(DutchCalendar.DayOf(c.At)));
        Assert.DoesNotContain(Plan.Contacts, c =>
            c.FindSpot is { } spot && Plan.FindSpots[spot].Kind == PlaceKind.School && DutchCalendar.IsSchoolHoliday(DutchCalendar.DayOf(c.At)));
        Assert.All(Plan.Contacts, c => Assert.Contains(
            DutchCalendar.DayOf(c.At).DayOfWeek, Plan.Organisation.Workers.Single(w => w.Key == c.Worker).Days));
        Assert.True(Count(5) > 1.3 * Count(8), "May is busier than August");

        int Count(int month) => Plan.Contacts.Count(c => c.At.Month == month && c.At.Year == 2026);
    }

    [Fact]
    public void No_placeholder_is_left_in_any_text()
    {
        var texts = Plan.Contacts.Select(c => c.Line)
            .Concat(Plan.Signals.Select(s => s.Text))
            .Concat(Plan.Bundles.SelectMany(b => b.Wordings.Select(w => w.Text).Append(b.Title)))
            .Concat(Plan.Bundles.Where(b => b.Question is not null).SelectMany(b => b.Question!.Answers.Select(a => a.Text).Append(b.Question.Text)));

        Assert.DoesNotContain(texts, text => text.IndexOfAny(['{', '[', '|']) >= 0);
    }

    [Fact]
    public void The_products_own_warning_finds_no_person_in_what_workers_typed()
    {
        var names = Plan.FindSpots.Select(spot => spot.Name).Concat(Plan.FindSpots.Select(spot => spot.Area)).ToList();
        var typed = Plan.Contacts.Select(c => c.Line).Concat(Plan.Signals.Select(s => s.Text)).Distinct();

        Assert.DoesNotContain(typed, text => PersonalDataWarning.Find(text, names).Count > 0);
    }

    [Theory]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    public void Easter_is_on_the_right_day(int year, int month, int day)
    {
        Assert.Equal(new DateOnly(year, month, day), DutchCalendar.Easter(year));
    }

    private static IEnumerable<DateTimeOffset> Steps(PlannedBundle bundle)
    {
        yield return bundle.BundledAt;
        foreach (var wording in bundle.Wordings)
            yield return wording.At;
        if (bundle.ReadyAt is { } ready)
            yield return ready;
        if (bundle.Question is { } question)
        {
            yield return question.AskedAt;
            foreach (var answer in question.Answers)
                yield return answer.At;
            if (question.Tellings.Min(t => t.At) is { } told)
                yield return told;
        }

        if (bundle.Closed is { } closed)
            yield return closed.At;
    }

    private static IEnumerable<DateTimeOffset> AllMoments() =>
        Plan.Contacts.Select(c => c.At)
            .Concat(Plan.Signals.Select(s => s.At))
            .Concat(Plan.Bundles.SelectMany(Steps))
            .Concat(Plan.Bundles.SelectMany(b => b.Wordings.SelectMany(w => w.Reactions.Select(r => r.At))))
            .Concat(Plan.Bundles.Where(b => b.Question is not null).SelectMany(b => b.Question!.Nudges.Select(n => n.At)))
            .Concat(Plan.CallBacks.SelectMany(c => new[] { c.MadeAt, c.DoneAt ?? c.MadeAt }));
}
