using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Initiatives;
using Opbouw.Shared.Persistence;

namespace Opbouw.Offers;

/// <summary>Keeps the public row of an ask equal to the ask. Nothing else writes there.</summary>
public sealed class AskFace(OpbouwDb db, OrganisationAreas areas)
{
    public async Task RefreshAsync(GroupAsk ask, Initiative initiative, CancellationToken ct)
    {
        var row = await db.Set<PublishedAsk>().SingleOrDefaultAsync(published => published.AskId == ask.Id, ct);
        var isShown = ask is { IsOnSite: true, State: AskState.Open };
        if (!isShown && row is not null) db.Remove(row);
        if (!isShown || row is not null) return;
        var tree = await areas.TreeAsync(ct);
        var quarter = tree.AncestorOfKind(ask.AreaId, AreaKind.Quarter) ?? tree.Find(ask.AreaId);
        db.Add(new PublishedAsk
        {
            Code = ask.Code,
            AskId = ask.Id,
            Kind = ask.Kind,
            Words = ask.Words,
            Title = initiative.Title,
            AreaId = quarter?.Id ?? ask.AreaId,
            AreaName = quarter?.Name ?? "",
            Theme = ask.Theme,
            From = ask.From,
            Until = ask.Until,
            MadeOn = ask.MadeOn,
        });
    }
}
