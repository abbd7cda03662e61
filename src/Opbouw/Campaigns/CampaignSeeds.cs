using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Signals;

namespace Opbouw.Campaigns;

/// <summary>Hands ideas that somebody sent for a campaign to who may run campaigns, to begin an initiative with. No word of who sent them.</summary>
internal sealed class CampaignSeeds(OpbouwDb db, WorkContext work) : IInitiativeSeeds
{
    public InitiativeOrigin Origin => InitiativeOrigin.Campaign;

    public async Task<Seed?> FindAsync(Guid id, CancellationToken ct)
    {
        if (!work.Actor.May(CampaignsRights.Run))
            return null;
        var idea = await db.Set<SignUp>().AsNoTracking().Where(one => one.Id == new SignUpId(id) && one.Idea != null)
            .Join(db.Set<Campaign>(), one => one.CampaignId, campaign => campaign.Id, (one, campaign) => new { campaign.Title, Idea = one.Idea!, one.AreaId }).SingleOrDefaultAsync(ct);
        return idea is null ? null : new Seed(idea.Title, Title: null, idea.Idea.Length <= Initiative.LongestIdea ? idea.Idea : idea.Idea[..Initiative.LongestIdea], Theme: null, SignalPlaces.ValueOf(null, idea.AreaId));
    }
}
