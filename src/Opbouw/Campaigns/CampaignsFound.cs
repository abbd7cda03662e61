using Microsoft.EntityFrameworkCore;
using Opbouw.PublicSite;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Search.Index;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Campaigns;

/// <summary>Campaigns on the site, in the public index. One that was taken off is not found any more.</summary>
internal sealed class CampaignsFound(OpbouwDb db) : ISearchHits
{
    public static readonly SearchKind Campaigns = new SearchKind("campagnes", "Campagnes", "campagne", Version: 1)
    {
        IsPublic = true,
        ReadAsync = async (db, records, ct) => [.. (await ReadAsync(db, records, ct)).Select(campaign => new SearchText(campaign.Id.Value, [campaign.Title, campaign.Gives, campaign.Purpose]))],
        ListAsync = async (db, ct) => [.. (await db.Set<Campaign>().AsNoTracking().OrderBy(campaign => campaign.OpensOn).Select(campaign => campaign.Id).ToListAsync(ct)).Select(id => id.Value)],
    }.Follows<Campaign>(campaign => campaign.Id.Value);

    public SearchKind Kind => Campaigns;

    public async Task<IReadOnlyList<SearchHit>> ReadAsync(IReadOnlyList<Guid> records, CancellationToken ct) =>
        [.. (await ReadAsync(db, records, ct)).Select(campaign => new SearchHit(campaign.Id.Value, campaign.Title, campaign.Address) { Words = campaign.Purpose, On = campaign.OpensOn })];

    private static async Task<List<Campaign>> ReadAsync(OpbouwDb db, IReadOnlyList<Guid> records, CancellationToken ct)
    {
        var ids = records.Select(id => new CampaignId(id)).ToList();
        return await db.Set<Campaign>().AsNoTracking().Where(campaign => ids.Contains(campaign.Id) && campaign.IsOnSite).ToListAsync(ct);
    }
}

/// <summary>In the overview of the site.</summary>
internal sealed class CampaignsInOverview(OpbouwDb db) : IListedPages
{
    private const int Most = 200;

    public async Task<IReadOnlyList<ListedPage>> ListAsync(CancellationToken ct) =>
        [.. (await db.Set<Campaign>().AsNoTracking().Where(campaign => campaign.IsOnSite).OrderByDescending(campaign => campaign.OpensOn).ThenBy(campaign => campaign.Code).Take(Most).ToListAsync(ct))
            .Select(campaign => new ListedPage("Campagnes", campaign.Title, campaign.Address))];
}

/// <summary>On the front page, and above the initiatives of residents: what one can sign up for today.</summary>
internal sealed class CampaignsOpenNow(OpbouwDb db, LocalTime time) : IOpenCalls
{
    private const int Most = 3;

    public async Task<IReadOnlyList<OpenCall>> OpenNowAsync(CancellationToken ct)
    {
        var today = time.Today;
        return [.. (await db.Set<Campaign>().AsNoTracking().Where(campaign => campaign.IsOnSite && campaign.OpensOn <= today && campaign.ClosesOn >= today)
            .OrderBy(campaign => campaign.ClosesOn).ThenBy(campaign => campaign.Code).Take(Most).ToListAsync(ct))
            .Select(campaign => new OpenCall(campaign.Title, campaign.Address, FirstWords.Of(campaign.Gives, 160), DutchDates.Full(campaign.ClosesOn)))];
    }
}
