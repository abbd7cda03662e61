using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.FieldWork;

/// <summary>
/// How often the actor's teams met people, by area and week. Areas, never workers: nobody is counted, compared or ranked. What a worker
/// keeps to herself is not in it.
/// </summary>
public sealed class TeamCoverage(OpbouwDb db, OrganisationAreas areas, LocalTime time)
{
    /// <param name="weeks">How many weeks, this one included.</param>
    public async Task<CoverageTable> OfAsync(int weeks, CancellationToken ct)
    {
        var today = time.Today;
        var monday = LocalTime.MondayOf(today);
        var mondays = Enumerable.Range(0, weeks).Select(week => monday.AddDays(-7 * week)).ToList();
        var (teams, since) = (db.MyTeams, LocalTime.StartOf(mondays[^1]));
        var contacts = await db.Set<Contact>().AsNoTracking().Where(c => c.Circle == Circle.Team && teams.Contains(c.TeamId) && c.At >= since)
            .Select(c => new { c.AreaId, c.At }).ToListAsync(ct);
        var withSpots = await db.Set<FindSpot>().AsNoTracking().Where(s => teams.Contains(s.TeamId) && (s.EndsOn == null || s.EndsOn >= today))
            .Select(s => s.AreaId).Distinct().ToListAsync(ct);
        var tree = await areas.TreeAsync(ct);
        var counts = contacts.ToLookup(c => c.AreaId, c => LocalTime.DayOf(c.At));
        var rows = counts.Select(group => group.Key).Union(withSpots)
            .Select(area => new CoverageOfArea(tree.Find(area)?.Name ?? "", [.. mondays.Select(start => counts[area].Count(day => day >= start && day < start.AddDays(7)))]))
            .OrderBy(row => row.Name, StringComparer.Create(LocalTime.Dutch, ignoreCase: true));
        return new CoverageTable(mondays, [.. rows]);
    }
}

/// <param name="Mondays">The first day of each week, newest first: on a telephone the old weeks scroll away.</param>
public sealed record CoverageTable(IReadOnlyList<DateOnly> Mondays, IReadOnlyList<CoverageOfArea> Areas);

/// <param name="Contacts">How many contacts in each week.</param>
public sealed record CoverageOfArea(string Name, IReadOnlyList<int> Contacts);
