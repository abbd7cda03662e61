using Opbouw.Demo.Plan;
using Opbouw.Demo.Reading;

namespace Opbouw.Demo.Planning;

/// <summary>Rounds, call-backs, promises of workers, and walks with partners.</summary>
public sealed class FollowUpPlanner(DemoTexts texts, Moments moments, DemoRandom random)
{
    private const int RoundsBackDays = 70;
    private const int RoundsAheadDays = 14;

    private readonly WorkerPlaces _places = new(texts);

    public IReadOnlyList<PlannedRound> Rounds()
    {
        var rounds = new List<PlannedRound>();
        foreach (var worker in texts.Organisation.Workers)
            for (var day = moments.Today.AddDays(-RoundsBackDays); day <= moments.Today.AddDays(RoundsAheadDays); day = day.AddDays(1))
                if (WorksOn(worker, day) && (day == moments.Today || random.Chance(0.5)))
                    rounds.Add(new PlannedRound(worker.Key, day, Stops(worker, day)));
        return [.. rounds.Where(round => round.Stops.Count > 0)];
    }

    public IReadOnlyList<PlannedCallBack> CallBacks()
    {
        var all = new List<PlannedCallBack>();
        foreach (var worker in texts.Organisation.Workers)
        {
            for (var count = 0; count < 24; count++)
                all.Add(CallBack(worker, random.Between(2, 500)));
            all.Add(CallBack(worker, 3) with { Due = moments.Today, DoneAt = null });
            all.Add(Promise(worker));
        }

        return [.. all.OrderBy(c => c.MadeAt)];
    }

    public IReadOnlyList<PlannedWalk> Walks()
    {
        var walks = new List<PlannedWalk>();
        for (var day = moments.Start.AddDays(20); day < moments.Today.AddDays(25); day = day.AddDays(random.Between(16, 30)))
            walks.Add(Walk(DutchCalendar.WorkingDayOnOrBefore(day)));
        return walks;
    }

    /// <summary>The first worker of the file is the one that newcomers log in as: her day is full on Sundays too.</summary>
    private bool WorksOn(DemoWorker worker, DateOnly day) =>
        day == moments.Today && worker == texts.Organisation.Workers[0]
        || (worker.Days.Contains(day.DayOfWeek) && !DutchCalendar.IsPublicHoliday(day));

    private List<PlannedStop> Stops(DemoWorker worker, DateOnly day)
    {
        var visited = new HashSet<int>();
        var stops = new List<PlannedStop>();
        for (var count = day == moments.Today ? 3 : random.Between(2, 3); count > 0; count--)
            if (_places.Choose(worker, day, visited, random) is { } chosen)
                stops.Add(new PlannedStop(chosen.Spot.Number, StartIn(chosen.Hours)));
        return [.. stops.OrderBy(stop => stop.At)];
    }

    private TimeOnly StartIn(OpenHours hours)
    {
        var quarters = Math.Max(0, ((int)(hours.To - hours.From).TotalMinutes / 15) - 2);
        return hours.From.AddMinutes(15 * random.Between(0, Math.Min(quarters, 24)));
    }

    private PlannedCallBack CallBack(DemoWorker worker, int daysAgo)
    {
        var made = moments.DaysAgo(daysAgo);
        var due = DutchCalendar.DayOf(made).AddDays(random.Between(2, 14));
        DateTimeOffset? done = due < moments.Today && !(daysAgo < 20 && random.Chance(0.2))
            ? moments.Between(made, DutchCalendar.At(due, new TimeOnly(16, 30)))
            : null;
        return random.Chance(0.6)
            ? new PlannedCallBack(worker.Key, random.Pick(_places.Of(worker)).Number, null, random.Pick(texts.Notes.CallBackToPlace), false, made, due, done)
            : new PlannedCallBack(worker.Key, null, random.Pick(texts.Organisation.PartnerPeople).Key, random.Pick(texts.Notes.CallBackToPartner), false, made, due, done);
    }

    private PlannedCallBack Promise(DemoWorker worker) => new(
        worker.Key, random.Pick(_places.Of(worker)).Number, null, random.Pick(texts.Notes.Promises), true, moments.DaysAgo(6), moments.Today, null);

    private PlannedWalk Walk(DateOnly day)
    {
        var (title, agreed) = random.Pick(texts.Notes.Walks);
        var worker = random.Pick(texts.Organisation.Workers);
        var partner = random.Pick(texts.Organisation.Partners);
        var people = texts.Organisation.PartnerPeople.Where(p => p.Partner == partner.Key).Select(p => p.Key).ToList();
        var spots = _places.Of(worker).Take(4).Select(spot => spot.Number).ToList();
        return new PlannedWalk(worker.Key, worker.Team, day, title, partner.Key, people, spots, day < moments.Today ? agreed : null);
    }
}
