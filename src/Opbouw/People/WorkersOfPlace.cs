using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.People;

/// <summary>Who sees to what residents of a place send in: who shows a card there, otherwise a worker of the team that works there.</summary>
public sealed class WorkersOfPlace(OpbouwDb db, WorkerCards cards, OrganisationAreas areas, Colleagues colleagues, LocalTime time)
{
    /// <summary>Null when nobody works there today.</summary>
    public async Task<PlaceWorker?> WhoReadsAsync(AreaNode area, CancellationToken ct)
    {
        var scope = AreaScope.Of(await areas.TreeAsync(ct), area);
        if (await cards.InAsync(scope, ct) is [var shown, ..])
            return new PlaceWorker(shown.Card.AccountId, shown.TeamId);
        var (above, today) = (scope.WithAbove, time.Today);
        var teams = await db.Set<TeamArea>().Where(team => above.Contains(team.AreaId) && team.From <= today && (team.Until == null || team.Until >= today)).Select(team => team.TeamId).Distinct().ToListAsync(ct);
        var worker = (await colleagues.WorkersInTeamsAsync(teams, ct)).OrderBy(one => one.Name, StringComparer.Ordinal).FirstOrDefault();
        return worker is null ? null : new PlaceWorker(worker.Account, worker.Teams.First(teams.Contains));
    }
}

public sealed record PlaceWorker(AccountId Account, TeamId Team);
