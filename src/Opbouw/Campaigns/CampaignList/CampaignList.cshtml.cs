using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Campaigns.CampaignList;

/// <summary>Every campaign, the newest first.</summary>
[Needs(CampaignsRights.RunCode)]
public sealed class CampaignListPage(OpbouwDb db, LocalTime time) : PageModel
{
    private const int PerSheet = 25;

    [BindProperty(SupportsGet = true, Name = "blad")]
    public int Sheet { get; set; } = 1;

    public int LastSheet { get; private set; } = 1;

    public IReadOnlyList<Campaign> Campaigns { get; private set; } = [];

    public DateOnly Today => time.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = db.Set<Campaign>().AsNoTracking();
        LastSheet = Math.Max(1, (await all.CountAsync(ct) + PerSheet - 1) / PerSheet);
        Sheet = Math.Clamp(Sheet, 1, LastSheet);
        Campaigns = await all.Include(campaign => campaign.Districts).OrderByDescending(campaign => campaign.OpensOn).ThenBy(campaign => campaign.Id).Skip((Sheet - 1) * PerSheet).Take(PerSheet).ToListAsync(ct);
    }
}
