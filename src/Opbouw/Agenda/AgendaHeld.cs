using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.People;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Signals;

namespace Opbouw.Agenda;

/// <summary>The open questions that one worker guards.</summary>
internal sealed class AgendaHeld(OpbouwDb db, OrganisationAreas areas, ThemeNames themes) : IHeldWork
{
    private const string QuestionKind = "vraag";

    public async Task<IReadOnlyList<HeldPiece>> OfAsync(AccountId worker, CancellationToken ct)
    {
        var (tree, names) = (await areas.TreeAsync(ct), await themes.NowAsync(ct));
        var rows = await db.Set<AgendaItem>().IgnoreQueryFilters().AsNoTracking()
            .Where(item => item.WorkerId == worker && item.Status != AgendaStatus.ToldBack && item.Status != AgendaStatus.Closed)
            .Join(db.Set<Partner>(), item => item.PartnerId, partner => partner.Id, (item, partner) => new { item.Id, item.Theme, item.AreaId, item.TeamId, item.AskedOn, partner.NameInSentence })
            .ToListAsync(ct);
        return [.. rows.Select(row => new HeldPiece(
            QuestionKind, row.Id.Value, $"Aan {row.NameInSentence}, over {names.NameOf(row.Theme)} in {tree.Find(row.AreaId)?.Name ?? "de buurt"}", row.AskedOn, row.TeamId))];
    }

    public async Task PassAsync(HeldPiece piece, AccountId? to, CancellationToken ct)
    {
        var id = new AgendaItemId(piece.Record);
        (await db.Set<AgendaItem>().IgnoreQueryFilters().SingleAsync(item => item.Id == id, ct)).WorkerId = to!.Value;
    }
}
