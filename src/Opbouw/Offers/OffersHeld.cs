using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Offers;

/// <summary>The offers that one worker looks after.</summary>
internal sealed class OffersHeld(OpbouwDb db) : IHeldWork
{
    private const string OfferKindCode = "aanbod";

    public async Task<IReadOnlyList<HeldPiece>> OfAsync(AccountId worker, CancellationToken ct) =>
        [.. (await db.Set<Offer>().IgnoreQueryFilters().AsNoTracking().Where(offer => offer.HolderId == worker).Select(offer => new { offer.Id, offer.Kind, offer.TeamId, offer.TouchedOn }).ToListAsync(ct))
            .Select(offer => new HeldPiece(OfferKindCode, offer.Id.Value, $"Iemand biedt {offer.Kind.Label()} aan", offer.TouchedOn, offer.TeamId))];

    public async Task PassAsync(HeldPiece piece, AccountId? to, CancellationToken ct)
    {
        var id = new OfferId(piece.Record);
        (await db.Set<Offer>().IgnoreQueryFilters().SingleAsync(offer => offer.Id == id, ct)).HolderId = to!.Value;
    }
}
