using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.FieldWork.Coverage;

/// <summary>Which find-spots and hours my teams did not meet for some weeks. About places, never about colleagues.</summary>
[Needs(FieldWorkRights.RecordContactCode)]
public sealed class CoveragePage(OpbouwDb db, MyFindSpots mySpots, LocalTime time) : PageModel
{
    public const int Weeks = 12;

    /// <summary>Weeks without a visit after which a place is shown on top.</summary>
    public const int LongAgo = 3;

    public IReadOnlyList<CoverageRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var since = LocalTime.StartOf(time.Today.AddDays(-7 * Weeks));
        var teams = db.MyTeams;
        var visits = await db.Set<Contact>().AsNoTracking().Where(c => teams.Contains(c.TeamId) && c.At >= since && c.FindSpotId != null)
            .Select(c => new { c.FindSpotId, c.At }).ToListAsync(ct);
        var bySpot = visits.ToLookup(visit => visit.FindSpotId!.Value, visit => LocalTime.Local(visit.At));
        Rows = [.. (await mySpots.ListAsync(ct)).Select(spot => RowOf(spot, [.. bySpot[spot.Id]])).OrderByDescending(row => row.WeeksAgo ?? int.MaxValue).ThenBy(row => row.Name, StringComparer.Ordinal)];
    }

    private CoverageRow RowOf(FindSpot spot, List<DateTimeOffset> visits)
    {
        int? weeksAgo = visits.Count == 0 ? null : (time.Today.DayNumber - DateOnly.FromDateTime(visits.Max().DateTime).DayNumber) / 7;
        var missed = spot.Hours.Where(hour => !visits.Exists(visit => IsWithin(hour, visit))).ToList();
        return new CoverageRow(spot.Id, spot.Name, weeksAgo, missed);
    }

    private static bool IsWithin(FindSpotHour hour, DateTimeOffset visit) =>
        visit.DayOfWeek == hour.Day && TimeOnly.FromDateTime(visit.DateTime) is var clock && clock >= hour.From.AddMinutes(-30) && clock <= hour.Until.AddMinutes(30);
}

/// <param name="WeeksAgo">Whole weeks since the last visit; null when there was none in the period.</param>
/// <param name="MissedHours">Hours of this place in which nobody of the team was there in the period.</param>
public sealed record CoverageRow(FindSpotId Id, string Name, int? WeeksAgo, IReadOnlyList<FindSpotHour> MissedHours);
