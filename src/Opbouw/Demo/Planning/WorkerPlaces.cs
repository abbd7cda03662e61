using Opbouw.Demo.Plan;
using Opbouw.Demo.Reading;

namespace Opbouw.Demo.Planning;

/// <summary>Which find-spots a worker visits: those in her home areas, the first area most.</summary>
public sealed class WorkerPlaces(DemoTexts texts)
{
    private readonly Dictionary<string, (DemoFindSpot[] Spots, int[] Weights)> _byWorker =
        texts.Organisation.Workers.ToDictionary(worker => worker.Key, worker => PlacesOf(worker, texts.FindSpots));

    public IReadOnlyList<DemoFindSpot> Of(DemoWorker worker) => _byWorker[worker.Key].Spots;

    public (DemoFindSpot Spot, OpenHours Hours)? Choose(DemoWorker worker, DateOnly day, HashSet<int> visited, DemoRandom random)
    {
        var (spots, all) = _byWorker[worker.Key];
        var weights = new int[spots.Length];
        for (var i = 0; i < spots.Length; i++)
            weights[i] = IsOpen(spots[i], day) && !visited.Contains(spots[i].Number) ? all[i] : 0;
        if (weights.Sum() == 0)
            return null;
        var chosen = spots[random.PickWeighted(weights)];
        visited.Add(chosen.Number);
        var open = chosen.Hours.Where(hours => hours.Day == day.DayOfWeek).ToList();
        return (chosen, random.Pick(open));
    }

    public static bool IsOpen(DemoFindSpot spot, DateOnly day) =>
        spot.HoursOn(day.DayOfWeek) is not null
        && !(spot.Kind == PlaceKind.School && DutchCalendar.IsSchoolHoliday(day))
        && !(DutchCalendar.IsPublicHoliday(day) && spot.Kind is not (PlaceKind.Square or PlaceKind.Park));

    private static (DemoFindSpot[] Spots, int[] Weights) PlacesOf(DemoWorker worker, IReadOnlyList<DemoFindSpot> spots)
    {
        var own = spots.Where(spot => worker.HomeAreas.Contains(spot.Area)).ToArray();
        var weights = own.Select(spot => 1 + (2 * (worker.HomeAreas.Count - worker.HomeAreas.ToList().IndexOf(spot.Area))) + (spot.Kind == PlaceKind.School ? 3 : 0));
        return (own, [.. weights]);
    }
}
