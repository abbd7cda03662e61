using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.FieldWork.Coverage;

/// <summary>Which find-spots and hours my teams did not meet for some weeks. About places and areas, never about colleagues.</summary>
[Needs(FieldWorkRights.RecordContactCode)]
public sealed class CoveragePage(OpbouwDb db, MyFindSpots mySpots, OrganisationAreas areas, LocalTime time) : PageModel
{
    private const int UsualWeeks = 4;

    /// <summary>How far back the last visit is looked up; before that it is "langer dan".</summary>
    public const int LookedBack = 26;

    public static readonly IReadOnlyList<int> Choices = [2, 4, 8, 12];

    /// <summary>Without a visit for this many weeks a place is missed.</summary>
    [BindProperty(SupportsGet = true, Name = "weken")]
    public int Weeks { get; set; } = UsualWeeks;

    /// <summary>Places where nobody of the team was in these weeks, longest ago first.</summary>
    public IReadOnlyList<CoverageRow> Missed { get; private set; } = [];

    /// <summary>Places that were met, at other hours than these.</summary>
    public IReadOnlyList<CoverageRow> MissedHours { get; private set; } = [];

    /// <summary>Areas with find-spots where none was met.</summary>
    public IReadOnlyList<string> MissedAreas { get; private set; } = [];

    public int Spots { get; private set; }

    public IReadOnlyList<TabLink> Tabs => [.. Choices.Select(weeks => new TabLink($"{weeks} weken", $"/dekking?weken={weeks}", weeks == Weeks))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (!Choices.Contains(Weeks))
            Weeks = UsualWeeks;
        var tree = await areas.TreeAsync(ct);
        var visits = await VisitsAsync(ct);
        var rows = (await mySpots.ListAsync(ct)).Select(spot => RowOf(spot, tree, [.. visits[spot.Id]])).ToList();
        Spots = rows.Count;
        Missed = [.. rows.Where(row => IsMissed(row)).OrderBy(row => row.LastOn ?? DateOnly.MinValue).ThenBy(row => row.Name, StringComparer.Ordinal)];
        MissedHours = [.. rows.Where(row => !IsMissed(row) && row.MissedHours.Count > 0)];
        MissedAreas = [.. rows.GroupBy(row => row.Area).Where(area => area.All(IsMissed)).Select(area => area.Key).Order(StringComparer.Ordinal)];
    }

    private DateOnly Since => time.Today.AddDays(-7 * Weeks);

    private bool IsMissed(CoverageRow row) => row.LastOn is null || row.LastOn < Since;

    private async Task<ILookup<FindSpotId, DateTimeOffset>> VisitsAsync(CancellationToken ct)
    {
        var (teams, since) = (db.MyTeams, LocalTime.StartOf(time.Today.AddDays(-7 * LookedBack)));
        var visits = await db.Set<Contact>().AsNoTracking().Where(c => teams.Contains(c.TeamId) && c.At >= since && c.FindSpotId != null)
            .Select(c => new { c.FindSpotId, c.At }).ToListAsync(ct);
        return visits.ToLookup(visit => visit.FindSpotId!.Value, visit => LocalTime.Local(visit.At));
    }

    private CoverageRow RowOf(FindSpot spot, AreaTree tree, List<DateTimeOffset> visits)
    {
        DateOnly? last = visits.Count == 0 ? null : DateOnly.FromDateTime(visits.Max().DateTime);
        var recent = visits.Where(visit => DateOnly.FromDateTime(visit.DateTime) >= Since).ToList();
        var missed = spot.Hours.Where(hour => !recent.Exists(visit => IsWithin(hour, visit))).ToList();
        return new CoverageRow(spot.Id, spot.Name, tree.Find(spot.AreaId)?.Name ?? "", last, missed);
    }

    private static bool IsWithin(FindSpotHour hour, DateTimeOffset visit) =>
        visit.DayOfWeek == hour.Day && TimeOnly.FromDateTime(visit.DateTime) is var clock && clock >= hour.From.AddMinutes(-30) && clock <= hour.Until.AddMinutes(30);
}

/// <param name="LastOn">Day of the last visit; null when there was none for half a year.</param>
/// <param name="MissedHours">Hours of this place in which nobody of the team was there in the chosen weeks.</param>
public sealed record CoverageRow(FindSpotId Id, string Name, string Area, DateOnly? LastOn, IReadOnlyList<FindSpotHour> MissedHours);
