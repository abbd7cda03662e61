using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;

namespace Opbouw.Campaigns;

/// <summary>A sign-up as its maker sees it: where it stands, and no word of who she is.</summary>
public sealed record OwnSignUp(SignUpId Id, Campaign Campaign, string District, bool HasPlace, string? Idea, SignUpEnd? End, bool IsChosen);

/// <summary>Reads a sign-up for who has its key.</summary>
public sealed class OwnSignUps(OpbouwDb db, LookUpHash hashes)
{
    /// <summary>Null when the key opens nothing, or nothing any more.</summary>
    public async Task<OwnSignUp?> FindAsync(string key, CancellationToken ct)
    {
        if (await SignUpKey.ReadAsync(hashes, key, ct) is not { } id || await db.Set<SignUp>().IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } signUp)
            return null;
        var campaign = await db.Set<Campaign>().IgnoreQueryFilters().AsNoTracking().Include(known => known.Districts).SingleAsync(known => known.Id == signUp.CampaignId, ct);
        var district = campaign.Districts.Find(known => known.AreaId == signUp.DistrictId)?.Name ?? "";
        return new OwnSignUp(id, campaign, district, signUp.HasPlace, signUp.Idea, signUp.End, signUp.ChosenOn is not null);
    }
}
