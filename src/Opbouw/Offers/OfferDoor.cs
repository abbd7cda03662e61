using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;

namespace Opbouw.Offers;

/// <summary>For pages without an account: who looks at a new offer, and one offer by its key.</summary>
public sealed class OfferDoor(OpbouwDb db, OrganisationAreas areas, WorkersOfPlace workers, LookUpHash hashes)
{
    /// <summary>So many wait at one worker at most: more nobody can read, and a machine stops here.</summary>
    public const int MostWaiting = 60;

    private static readonly Refusal Nobody = new("offer.nobody-there", "In deze wijk werkt nu niemand van ons. Kies een wijk ernaast.", "Area");
    private static readonly Refusal TooMany = new("offer.too-many", "Er wacht nu heel veel aanbod op een blik. Probeer het morgen, of bel ons.");

    /// <summary>The worker of the first of these areas where somebody works. Asked before anything is made, so that a machine costs one look.</summary>
    public async Task<Outcome<PlaceWorker>> ReaderOfAsync(IReadOnlyList<AreaId> where, CancellationToken ct)
    {
        var tree = await areas.TreeAsync(ct);
        foreach (var id in where)
        {
            if (tree.Find(id) is not { } area) return NothingThere.ForThisActor;
            if (await workers.WhoReadsAsync(area, ct) is not { } reader) continue;
            var waiting = await db.Set<Offer>().IgnoreQueryFilters().CountAsync(offer => offer.HolderId == reader.Account && offer.State == OfferState.Waiting, ct);
            if (waiting >= MostWaiting) return TooMany;
            return reader;
        }

        return Nobody;
    }

    /// <summary>For pages: read only. Null when the key opens nothing, or not any more.</summary>
    public async Task<Offer?> FindAsync(string key, CancellationToken ct) => await OfferKey.ReadAsync(hashes, key, ct) is { } id
        ? await db.Set<Offer>().IgnoreQueryFilters().AsNoTracking().Include(offer => offer.Areas).SingleOrDefaultAsync(offer => offer.Id == id, ct) : null;

    /// <summary>Takes away the offer with all that hangs on it, so that nobody sees it anywhere any more.</summary>
    public async Task<bool> RemoveAsync(OfferId id, CancellationToken ct)
    {
        if (await db.Set<Offer>().IgnoreQueryFilters().Include(known => known.Areas).Include(known => known.Themes).SingleOrDefaultAsync(known => known.Id == id, ct) is not { } offer) return false;
        db.RemoveRange(await db.Set<Match>().IgnoreQueryFilters().Where(match => match.OfferId == id).ToListAsync(ct));
        db.RemoveRange(offer.Areas);
        db.RemoveRange(offer.Themes);
        db.Remove(offer);
        return true;
    }

    /// <summary>Whose keys are destroyed first: of the offer, and of each request for it.</summary>
    public async Task<IReadOnlyList<Guid>> ClosedWithAsync(OfferId id, CancellationToken ct) =>
        [id.Value, .. (await db.Set<Match>().IgnoreQueryFilters().Where(match => match.OfferId == id).Select(match => match.Id).ToListAsync(ct)).Select(match => match.Value)];
}
