using Opbouw.Demo.Plan;
using Opbouw.Demo.Reading;

namespace Opbouw.Demo.Planning;

/// <summary>Day after day, per worker: the visits to find-spots and the contacts there, with the rhythm of weeks and seasons.</summary>
public sealed class FieldPlanner(DemoTexts texts, Moments moments, DemoRandom random)
{
    private readonly ContactWords _words = new(texts, random);
    private readonly WorkerPlaces _places = new(texts);
    private readonly List<PlannedContact> _contacts = [];

    public IReadOnlyList<PlannedContact> Plan(int contacts)
    {
        var days = WorkedDays().ToList();
        var each = contacts / days.Sum(day => DutchCalendar.Busyness(day.Day));
        foreach (var (worker, day) in days)
        {
            var expected = each * DutchCalendar.Busyness(day);
            var count = (int)expected + (random.Chance(expected - (int)expected) ? 1 : 0) + random.Between(-1, 1);
            if (count > 0)
                PlanDay(worker, day, count);
        }

        return [.. _contacts.OrderBy(c => c.At).ThenBy(c => c.Worker, StringComparer.Ordinal).Select((c, number) => c with { Number = number })];
    }

    private IEnumerable<(DemoWorker Worker, DateOnly Day)> WorkedDays()
    {
        foreach (var worker in texts.Organisation.Workers)
        {
            var summerLeave = new DateOnly(2000, 7, 8).DayOfYear + random.Between(0, 35);
            for (var day = moments.Start; day < moments.Today; day = day.AddDays(1))
            {
                var away = day.DayOfYear >= summerLeave && day.DayOfYear < summerLeave + 17;
                if (worker.Days.Contains(day.DayOfWeek) && !DutchCalendar.IsPublicHoliday(day) && !away && !random.Chance(0.06))
                    yield return (worker, day);
            }
        }
    }

    private void PlanDay(DemoWorker worker, DateOnly day, int count)
    {
        var visited = new HashSet<int>();
        var perVisit = Math.Max(1, (count + 2) / 3);
        while (count > 0)
        {
            var here = Math.Min(count, random.Between(perVisit, perVisit + 1));
            count -= here;
            var hours = random.Chance(0.1) ? null : _places.Choose(worker, day, visited, random);
            if (hours is null)
                PlanAway(worker, day, here);
            else
                PlanVisit(worker, day, hours.Value.Spot, hours.Value.Hours, here);
        }
    }

    private void PlanVisit(DemoWorker worker, DateOnly day, DemoFindSpot spot, OpenHours hours, int count)
    {
        var room = Math.Max(0, (int)(hours.To - hours.From).TotalMinutes - 30);
        var start = hours.From.AddMinutes(random.Between(0, Math.Min(room, 8 * 60)));
        for (var i = 0; i < count; i++)
        {
            var at = DutchCalendar.At(day, start.AddMinutes(Math.Min(i * random.Between(4, 12), 120)));
            var form = _words.FormAt(spot.Kind);
            Add(worker, at, spot.Number, spot.Area, form, spot.Kind);
        }
    }

    private void PlanAway(DemoWorker worker, DateOnly day, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var at = DutchCalendar.At(day, new TimeOnly(random.Between(9, 16), random.Between(0, 59)));
            Add(worker, at, null, random.Pick(worker.HomeAreas), _words.FormAway(), null);
        }
    }

    private void Add(DemoWorker worker, DateTimeOffset at, int? spot, string area, ContactForm form, PlaceKind? kind)
    {
        var (line, started) = _words.Line(worker.Key, form, kind, DutchCalendar.DayOf(at).Month);
        _contacts.Add(new PlannedContact(0, worker.Key, at, spot, area, form, _words.People(form), _words.Mood(at), _words.Bond(form), line)
        {
            PartnerPerson = form == ContactForm.WithPartner ? random.Pick(texts.Organisation.PartnerPeople).Key : null,
            Started = started,
        });
    }
}
