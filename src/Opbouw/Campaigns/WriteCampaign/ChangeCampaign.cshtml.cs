using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Campaigns.WriteCampaign;

[Needs(CampaignsRights.RunCode)]
public sealed class ChangeCampaignPage(OpbouwDb db, OrganisationAreas areas, LocalTime time, Send<ChangeCampaign, CampaignId> send) : WriteCampaignPage(areas, time)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Campaign Campaign { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
            return NotFound();
        await LoadAsync(ct);
        (Form.Title, Form.Gives, Form.Purpose, Form.Places) = (Campaign.Title, Campaign.Gives, Campaign.Purpose, Campaign.Places);
        (Form.OpensOn, Form.ClosesOn, Form.IdeasUntil, Form.IsOnSite) = (Campaign.OpensOn, Campaign.ClosesOn, Campaign.IdeasUntil, Campaign.IsOnSite);
        foreach (var row in Form.Districts)
        {
            var places = Campaign.Districts.Find(district => district.AreaId.Value == row.Area)?.Places ?? 0;
            row.Places = places == Campaign.Places ? null : places;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
            return NotFound();
        await LoadAsync(ct);
        return ModelState.IsValid ? Answer(await send.RunAsync(new ChangeCampaign(Form.Id, Campaign.Id, Plan()), ct)) : Page();
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        Campaign = (await db.Set<Campaign>().AsNoTracking().Include(known => known.Districts).SingleOrDefaultAsync(known => known.Id == new CampaignId(Id), ct))!;
        return Campaign is not null;
    }
}
