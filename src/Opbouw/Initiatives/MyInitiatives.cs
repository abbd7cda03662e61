using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;

namespace Opbouw.Initiatives;

/// <summary>For handlers: the initiative with its course, when the actor may accompany it.</summary>
public sealed class MyInitiatives(OpbouwDb db, WorkContext work)
{
    public async Task<Initiative?> FindAsync(InitiativeId id, CancellationToken ct) => !work.Actor.May(InitiativesRights.Accompany)
        ? null
        : await db.Set<Initiative>().Include(i => i.Moves).Include(i => i.Positions).Include(i => i.Checks).AsSplitQuery().SingleOrDefaultAsync(i => i.Id == id, ct);
}
