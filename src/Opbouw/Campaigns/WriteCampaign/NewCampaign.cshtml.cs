using Microsoft.AspNetCore.Mvc;
using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Campaigns.WriteCampaign;

[Needs(CampaignsRights.RunCode)]
public sealed class NewCampaignPage(OrganisationAreas areas, LocalTime time, Send<StartCampaign, CampaignId> send) : WriteCampaignPage(areas, time)
{
    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return ModelState.IsValid ? Answer(await send.RunAsync(new StartCampaign(new CampaignId(Form.Id), Plan()), ct)) : Page();
    }
}
