using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;

namespace Opbouw.Offers;

/// <summary>This module's lines of Mijn dag: an offer that waits for a look, and who must be called because she has no mail.</summary>
internal sealed class OffersToday(OpbouwDb db, WorkContext work) : IMyDayItems
{
    private const int Most = 4;

    public async Task<IReadOnlyList<MyDayItem>> ForMeAsync(CancellationToken ct)
    {
        if (!work.Actor.May(OffersRights.Look)) return [];
        var mine = work.Actor.ForWhom;
        var offers = db.Set<Offer>().AsNoTracking().Where(offer => mine.Contains(offer.HolderId));
        var waiting = await offers.Where(offer => offer.State == OfferState.Waiting).OrderBy(offer => offer.MadeOn).ThenBy(offer => offer.Id).Take(Most).Select(offer => new { offer.Id, offer.Kind, offer.HolderId }).ToListAsync(ct);
        var byTelephone = await offers.Where(offer => !offer.HasMail).Select(offer => offer.Id).ToListAsync(ct);
        var toCall = await db.Set<Match>().IgnoreQueryFilters().Where(match => byTelephone.Contains(match.OfferId) && (match.SaidYes == null || (match.SaidYes == true && match.IsChecked && match.GiverSays == null)))
            .Select(match => match.OfferId).Distinct().ToListAsync(ct);
        var calls = await offers.Where(offer => toCall.Contains(offer.Id))
            .OrderBy(offer => offer.TouchedOn).ThenBy(offer => offer.Id).Take(Most).Select(offer => new { offer.Id, offer.Kind, offer.HolderId }).ToListAsync(ct);
        return
        [
            .. waiting.Select(one => new MyDayItem(MyDayPart.Promise, "Aanbod", $"Iemand biedt {one.Kind.Label()} aan", "Kijk of groepen het mogen zien." + work.Actor.InsteadOf(one.HolderId), null, "Kijk ernaar", $"/vraag-en-aanbod/{one.Id}") { ActionAbout = one.Kind.Label() }),
            .. calls.Select(one => new MyDayItem(MyDayPart.Promise, "Bel", $"Een groep vraagt iets aan wie {one.Kind.Label()} aanbood", "Er is geen e-mailadres." + work.Actor.InsteadOf(one.HolderId), null, "Bekijk", $"/vraag-en-aanbod/{one.Id}") { ActionAbout = one.Kind.Label() }),
        ];
    }
}
