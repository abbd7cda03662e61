using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.FieldWork;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Recordings;

/// <summary>Where recordings are about, and how long they are still there, in words.</summary>
public sealed class RecordingPlaces(OpbouwDb db, OrganisationAreas areas)
{
    public async Task<IReadOnlyDictionary<RecordingId, string>> NamesAsync(IReadOnlyCollection<Recording> recordings, CancellationToken ct)
    {
        var ids = recordings.Select(r => r.FindSpotId).OfType<FindSpotId>().Distinct().ToList();
        var spots = await db.Set<FindSpot>().AsNoTracking().Where(spot => ids.Contains(spot.Id)).ToDictionaryAsync(spot => spot.Id, spot => spot.Name, ct);
        var tree = await areas.TreeAsync(ct);
        return recordings.ToDictionary(r => r.Id, r => r.FindSpotId is { } spot && spots.TryGetValue(spot, out var name) ? name : tree.Find(r.AreaId)?.Name ?? "een plek");
    }

    public static string Goes(Recording recording, DateOnly today) => LocalTime.DayOf(recording.GoesAt) is var day && day <= today
        ? "Verdwijnt vannacht." : $"Verdwijnt over {DutchDates.Days(today, day)}.";
}
