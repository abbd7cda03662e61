using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Persistence;

namespace Opbouw.Initiatives;

/// <summary>Keeps the public row of an initiative equal to the initiative. Nothing else writes there.</summary>
public sealed class InitiativeFace(OpbouwDb db, OrganisationAreas areas)
{
    public async Task RefreshAsync(Initiative initiative, DateOnly today, CancellationToken ct)
    {
        var row = await db.Set<PublishedInitiative>().SingleOrDefaultAsync(published => published.InitiativeId == initiative.Id, ct);
        if (!initiative.IsOnSite)
        {
            if (row is not null) db.Remove(row);
            return;
        }

        if (row is null) db.Add(row = PublishedInitiative.Of(initiative, (await areas.TreeAsync(ct)).Find(initiative.AreaId)?.Name ?? "", today));
        (row.Phase, row.Role, row.Position, row.IsOpen, row.HasGroup, row.Story, row.ChangedOn) = (initiative.Phase, initiative.Role, initiative.Position, initiative.IsOpen, initiative.HasGroup, initiative.Story, today);
    }
}
