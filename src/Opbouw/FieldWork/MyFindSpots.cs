using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.FieldWork;

/// <summary>The find-spots of the actor's teams, and which one she is most likely at now.</summary>
public sealed class MyFindSpots(OpbouwDb db, LocalTime time)
{
    private IReadOnlyList<FindSpot>? list;

    /// <summary>Read once for a page, however many parts of it ask.</summary>
    public async Task<IReadOnlyList<FindSpot>> ListAsync(CancellationToken ct)
    {
        if (list is not null)
            return list;
        var (teams, today) = (db.MyTeams, time.Today);
        var mine = db.Set<FindSpot>().AsNoTracking().Where(spot => teams.Contains(spot.TeamId) && (spot.EndsOn == null || spot.EndsOn >= today));
        var spots = await mine.OrderBy(spot => spot.Name).ToListAsync(ct);
        // Not an Include: it would read every find-spot again for each of its hours.
        var hours = (await mine.SelectMany(spot => spot.Hours).ToListAsync(ct)).ToLookup(hour => hour.FindSpotId);
        foreach (var spot in spots)
            spot.Hours.AddRange(hours[spot.Id]);
        return list = spots;
    }

    /// <summary>A find-spot of the actor's own teams, open or closed; null when it is another team's or nobody's.</summary>
    public Task<FindSpot?> FindAsync(FindSpotId id, CancellationToken ct)
    {
        var teams = db.MyTeams;
        return db.Set<FindSpot>().AsNoTracking().SingleOrDefaultAsync(spot => spot.Id == id && teams.Contains(spot.TeamId), ct);
    }

    /// <summary>Where she is most likely now, going by where she last met somebody.</summary>
    public async Task<FindSpot?> LikelyNowAsync(CancellationToken ct)
    {
        var me = db.Me;
        var last = await db.Set<Contact>().Where(c => c.WorkerId == me).OrderByDescending(c => c.At).Select(c => c.FindSpotId).FirstOrDefaultAsync(ct);
        return LikelyNow(await ListAsync(ct), last);
    }

    /// <summary>Open now, otherwise next today, otherwise the last one where she met somebody.</summary>
    public FindSpot? LikelyNow(IReadOnlyList<FindSpot> spots, FindSpotId? lastMetAt)
    {
        var now = LocalTime.Local(time.Now);
        var (day, clock) = (now.DayOfWeek, TimeOnly.FromDateTime(now.DateTime));
        return spots.FirstOrDefault(spot => spot.Id == lastMetAt && IsOpen(spot, day, clock))
            ?? spots.FirstOrDefault(spot => IsOpen(spot, day, clock))
            ?? spots.FirstOrDefault(spot => spot.Id == lastMetAt)
            ?? spots.FirstOrDefault(spot => spot.Hours.Exists(hour => hour.Day == day))
            ?? (spots.Count > 0 ? spots[0] : null);
    }

    private static bool IsOpen(FindSpot spot, DayOfWeek day, TimeOnly clock) =>
        spot.Hours.Exists(hour => hour.Day == day && hour.From.AddMinutes(-15) <= clock && clock <= hour.Until.AddMinutes(30));
}
