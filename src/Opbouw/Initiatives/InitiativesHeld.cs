using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.People;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Signals;

namespace Opbouw.Initiatives;

/// <summary>The initiatives that one worker accompanies.</summary>
internal sealed class InitiativesHeld(OpbouwDb db, OrganisationAreas areas, ThemeNames themes) : IHeldWork
{
    private const string InitiativeKind = "initiatief";

    public async Task<IReadOnlyList<HeldPiece>> OfAsync(AccountId worker, CancellationToken ct)
    {
        var (tree, names) = (await areas.TreeAsync(ct), await themes.NowAsync(ct));
        var rows = await db.Set<Initiative>().IgnoreQueryFilters().AsNoTracking()
            .Where(i => i.WorkerId == worker && i.Phase != InitiativePhase.Stopped && i.Phase != InitiativePhase.TurnedInto)
            .Select(i => new { i.Id, i.Theme, i.AreaId, i.TeamId, i.TouchedOn }).ToListAsync(ct);
        return [.. rows.Select(row => new HeldPiece(InitiativeKind, row.Id.Value, $"Over {names.NameOf(row.Theme)} in {tree.Find(row.AreaId)?.Name ?? "de buurt"}", row.TouchedOn, row.TeamId))];
    }

    public async Task PassAsync(HeldPiece piece, AccountId? to, CancellationToken ct)
    {
        var id = new InitiativeId(piece.Record);
        (await db.Set<Initiative>().IgnoreQueryFilters().SingleAsync(i => i.Id == id, ct)).WorkerId = to!.Value;
    }
}
