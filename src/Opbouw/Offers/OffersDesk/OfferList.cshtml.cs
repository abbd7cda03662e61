using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Offers.OffersDesk;

/// <summary>What residents, companies and organisations offer in the areas of my teams: first what waits for a look.</summary>
[Needs(OffersRights.LookCode)]
public sealed class OfferListPage(OpbouwDb db) : PageModel
{
    private const int PerSheet = 25;

    [BindProperty(SupportsGet = true, Name = "soort")]
    public HelpKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "blad")]
    public int Sheet { get; set; } = 1;

    public IReadOnlyList<Offer> Rows { get; private set; } = [];

    public int LastSheet { get; private set; } = 1;

    public int Waiting { get; private set; }

    public int Agreed { get; private set; }

    public int Real { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = db.Set<Offer>().AsNoTracking();
        var chosen = Kind is { } kind ? all.Where(offer => offer.Kind == kind) : all;
        Waiting = await all.CountAsync(offer => offer.State == OfferState.Waiting, ct);
        // Read first: inside a query past the circles their own would be lifted too.
        var mine = await all.Select(offer => offer.Id).ToListAsync(ct);
        var matches = db.Set<Match>().IgnoreQueryFilters().Where(match => match.SaidYes == true && mine.Contains(match.OfferId));
        Agreed = await matches.CountAsync(ct);
        Real = await matches.CountAsync(match => (match.GroupSays == RealAnswer.Yes && match.GiverSays != RealAnswer.No) || (match.GiverSays == RealAnswer.Yes && match.GroupSays != RealAnswer.No), ct);
        LastSheet = Math.Max(1, (await chosen.CountAsync(ct) + PerSheet - 1) / PerSheet);
        Sheet = Math.Clamp(Sheet, 1, LastSheet);
        Rows = await chosen.OrderByDescending(offer => offer.State == OfferState.Waiting).ThenByDescending(offer => offer.MadeOn).ThenBy(offer => offer.Id).Skip((Sheet - 1) * PerSheet).Take(PerSheet).ToListAsync(ct);
    }
}
