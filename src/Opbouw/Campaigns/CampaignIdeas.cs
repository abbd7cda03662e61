using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;

namespace Opbouw.Campaigns;

/// <summary>An idea that somebody sent, to begin an initiative with.</summary>
public sealed record CampaignIdea(string Title, string Idea, AreaId AreaId, CampaignId CampaignId);

/// <summary>Hands ideas to who may run campaigns. No word of who sent them.</summary>
public sealed class CampaignIdeas(OpbouwDb db, WorkContext work)
{
    /// <summary>Null when there is no idea, or not for this actor.</summary>
    public async Task<CampaignIdea?> FindAsync(SignUpId id, CancellationToken ct) => !work.Actor.May(CampaignsRights.Run)
        ? null
        : await db.Set<SignUp>().AsNoTracking().Where(one => one.Id == id && one.Idea != null)
            .Join(db.Set<Campaign>(), one => one.CampaignId, campaign => campaign.Id, (one, campaign) => new CampaignIdea(campaign.Title, one.Idea!, one.AreaId, campaign.Id)).SingleOrDefaultAsync(ct);
}
