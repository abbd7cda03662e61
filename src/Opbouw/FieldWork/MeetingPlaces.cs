using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.People;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.FieldWork;

/// <summary>Reads what was put on the site, and nothing of the find-spots and rounds themselves.</summary>
internal sealed class MeetingPlaces(OpbouwDb db, LocalTime time) : IMeetingPlaces
{
    public async Task<IReadOnlyList<MeetingPlace>> InAsync(AreaScope scope, CancellationToken ct)
    {
        var here = scope.WithBelow.Concat(scope.WithAbove).ToList();
        return [.. (await db.Set<ShownPlace>().AsNoTracking().Where(place => here.Contains(place.AreaId)).OrderBy(place => place.Name).ToListAsync(ct))
            .Select(place => new MeetingPlace(place.When, place.Name, place.Text))];
    }

    public async Task<ILookup<AccountId, string>> TodayAsync(IReadOnlyCollection<AccountId> workers, CancellationToken ct)
    {
        var today = time.Today;
        var stops = await db.Set<ShownStop>().AsNoTracking().Where(stop => stop.Day == today && workers.Contains(stop.WorkerId)).OrderBy(stop => stop.At).ToListAsync(ct);
        return stops.ToLookup(stop => stop.WorkerId, stop => $"om {DutchDates.Hour(stop.At)} bij {stop.Name}");
    }
}
