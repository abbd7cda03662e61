using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.People.TeamList;

[Needs(PeopleRights.AdministerTeamsCode)]
public sealed class TeamListPage(OpbouwDb db, LocalTime time, OrganisationAreas areas) : PageModel
{
    public IReadOnlyList<TeamLine> Teams { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = time.Today;
        var tree = await areas.TreeAsync(ct);
        var teams = await db.Set<Team>().AsNoTracking().Include(team => team.Areas).OrderBy(team => team.Name).ToListAsync(ct);
        Teams = [.. teams.Select(team => new TeamLine(
            team.Id, team.Name, team.Kind.Dutch(), team.EndsOn < today,
            string.Join(", ", team.Areas.Where(area => Period.HoldsOn(today, area.From, area.Until)).Select(area => tree.Find(area.AreaId)?.Name ?? "onbekend gebied").Order(StringComparer.CurrentCulture))))];
    }

    public sealed record TeamLine(TeamId Id, string Name, string Kind, bool HasEnded, string Areas);
}
