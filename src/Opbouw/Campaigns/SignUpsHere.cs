using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.Campaigns;

/// <summary>For handlers: a campaign with its stadsdelen, and who is in one of them, whoever asks.</summary>
public sealed class SignUpsHere(OpbouwDb db, LocalTime time)
{
    public Task<Campaign?> CampaignAsync(CampaignId id, CancellationToken ct) =>
        db.Set<Campaign>().IgnoreQueryFilters().Include(campaign => campaign.Districts).SingleOrDefaultAsync(campaign => campaign.Id == id, ct);

    public Task<SignUp?> FindAsync(SignUpId id, CancellationToken ct) => db.Set<SignUp>().IgnoreQueryFilters().SingleOrDefaultAsync(one => one.Id == id && one.End == null, ct);

    /// <summary>After somebody left, said something, or places were added: free places go on, and it is counted anew.</summary>
    public async Task FillAsync(Campaign campaign, AreaId district, CancellationToken ct)
    {
        if (campaign.Districts.Find(known => known.AreaId == district) is not { } here)
            return;
        var all = await db.Set<SignUp>().IgnoreQueryFilters().Where(one => one.CampaignId == campaign.Id && one.DistrictId == district).ToListAsync(ct);
        here.Fill([.. all.Where(one => one.End is null)], onlyWithIdea: campaign.MomentOn(time.Today) == CampaignMoment.Over);
    }
}
