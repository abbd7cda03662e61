using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.People;
using Opbouw.Shared.Imports;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.FieldWork;

/// <summary>Teams, areas and find-spots that a list may name: those of the actor's own teams.</summary>
internal sealed class ImportPlaces(OpbouwDb db, WorkContext work, OrganisationAreas areas, LocalTime time)
{
    private List<Team> teams = [];
    private AreaFinder finder = null!;

    /// <summary>Read anew for each group of rows.</summary>
    public async Task LoadAsync(CancellationToken ct)
    {
        var (mine, today) = (work.Actor.Teams, time.Today);
        teams = await db.Set<Team>().AsNoTracking().Include(team => team.Areas).Where(team => mine.Contains(team.Id) && (team.EndsOn == null || team.EndsOn >= today)).ToListAsync(ct);
        finder = new AreaFinder(await areas.TreeAsync(ct), today);
    }

    public Task<List<FindSpot>> SpotsAsync(CancellationToken ct)
    {
        var mine = work.Actor.Teams;
        return db.Set<FindSpot>().AsNoTracking().Where(spot => mine.Contains(spot.TeamId)).ToListAsync(ct);
    }

    /// <summary>The only team when the cell is empty.</summary>
    public TeamId? Team(CheckedRow row, string column)
    {
        var words = row.Text(column, 120);
        if (words is null && teams.Count == 1)
            return teams[0].Id;
        if (words is not null && teams.FirstOrDefault(team => CellReading.Same(team.Name, words)) is { } named)
            return named.Id;
        row.Wrong(column, teams.Count == 0 ? "Jij zit nog niet in een team. Vraag de beheerder."
            : words is null ? $"Schrijf van welk team dit is: {string.Join(" of ", teams.Select(team => team.Name))}."
            : "Dit is geen team van jou. Je leest alleen in voor je eigen team.");
        return null;
    }

    public AreaId? Area(CheckedRow row, string column, TeamId? team)
    {
        if (row.Text(column, 120) is not { } words)
            return null;
        var found = finder.Find(words, [.. teams.Where(one => team is null || one.Id == team).SelectMany(one => one.Areas).Select(area => area.AreaId)]);
        if (found.Problem is { } problem)
            row.Wrong(column, problem, showValue: false);
        return found.Area?.Id;
    }
}
