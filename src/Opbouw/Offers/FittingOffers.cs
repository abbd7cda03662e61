using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Signals;

namespace Opbouw.Offers;

/// <summary>An offer as a group reads it: words only, and why it fits.</summary>
public sealed record OfferInWords(OfferId Id, string Words, GiverKind Giver, DateOnly? From, DateOnly? Until, string Because);

/// <summary>Finds offers for an ask among those that a worker looked at and whose maker does not rest.</summary>
public sealed class FittingOffers(OpbouwDb db, OrganisationAreas areas, LocalTime time)
{
    public const int Shown = 5;

    /// <summary>Newest first; what is older than this many is not looked at.</summary>
    private const int LookedAt = 4_000;

    /// <summary>The best for this ask, without those that the group asked for already.</summary>
    public async Task<IReadOnlyList<OfferInWords>> ForAsync(GroupAsk ask, CancellationToken ct)
    {
        var (tree, today) = (await areas.TreeAsync(ct), time.Today);
        var offers = await Open.Where(offer => offer.Kind == ask.Kind && (offer.Until == null || offer.Until >= today) && !db.Set<Match>().Any(match => match.AskId == ask.Id && match.OfferId == offer.Id))
            .OrderByDescending(offer => offer.MadeOn).ThenBy(offer => offer.Id).Take(LookedAt).Include(offer => offer.Areas).Include(offer => offer.Themes).AsSplitQuery().ToListAsync(ct);
        var best = new OfferMatcher([.. offers.Select(offer => OfferedBy(offer, tree))]).Best(WantedBy(ask, tree), Shown);
        var byId = offers.ToDictionary(offer => offer.Id);
        return [.. best.Select(fit => InWords(byId[fit.Offer], fit.Because(WordsBehind(ask.Words, fit.Terms))))];
    }

    /// <summary>One that the group may ask for; null when it is not there for it.</summary>
    public async Task<OfferInWords?> OneAsync(GroupAsk ask, OfferId id, CancellationToken ct) => (await ForAsync(ask, ct)).FirstOrDefault(offer => offer.Id == id);

    public static OfferInWords InWords(Offer offer, string because) => new(offer.Id, offer.Words, offer.Giver, offer.From, offer.Until, because);

    /// <summary>Past every circle, also of what is asked inside the query.</summary>
    private IQueryable<Offer> Open => db.Set<Offer>().IgnoreQueryFilters().AsNoTracking().Where(offer => offer.State == OfferState.Open);

    private static Wanted WantedBy(GroupAsk ask, AreaTree tree) =>
        new(ask.Id, ask.Kind, tree.AncestorOfKind(ask.AreaId, AreaKind.Quarter)?.Id ?? ask.AreaId, tree.AncestorOfKind(ask.AreaId, AreaKind.District)?.Id, ask.Theme, SaidTerms.Of(ask.Words), ask.From, ask.Until);

    private static Offered OfferedBy(Offer offer, AreaTree tree) => new(offer.Id, offer.Kind, [.. offer.Areas.Select(area => area.AreaId)],
        [.. offer.Areas.Select(area => tree.AncestorOfKind(area.AreaId, AreaKind.District)?.Id).OfType<AreaId>().Distinct()],
        [.. offer.Themes.Select(theme => theme.Theme)], SaidTerms.Of(offer.Words), offer.From, offer.Until)
    { MadeFor = offer.MadeFor };

    /// <summary>A term is a stem; people read the word itself.</summary>
    private static List<string> WordsBehind(string text, IReadOnlyList<string> terms) =>
        [.. text.Split([' ', ',', '.', ':', ';', '!', '?', '(', ')', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => SaidTerms.Of(word.ToLowerInvariant()).Any(terms.Contains)).Select(word => word.ToLowerInvariant()).Distinct()];
}
