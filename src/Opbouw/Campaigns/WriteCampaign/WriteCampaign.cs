using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Campaigns.WriteCampaign;

public sealed record StartCampaign(CampaignId Id, CampaignPlan Plan) : ICommand<CampaignId>
{
    public static ProcessKind Process { get; } = new("campaigns.start", "Een campagne beginnen", typeof(CampaignStarted));

    public Guid CommandId => Id.Value;
}

/// <summary>Who signed up hears by mail when the days change; places that are added go to who waits.</summary>
public sealed record ChangeCampaign(Guid CommandId, CampaignId Id, CampaignPlan Plan) : ICommand<CampaignId>
{
    public static ProcessKind Process { get; } = new("campaigns.change", "Een campagne veranderen", typeof(CampaignChanged));
}

public sealed class WriteCampaignHandlers(OpbouwDb db, OrganisationAreas areas, SignUpsHere here, WorkContext work, OpenTrail trail, LocalTime time) : IHandle<StartCampaign, CampaignId>, IHandle<ChangeCampaign, CampaignId>
{
    private const int FarthestDays = 731;

    public async Task<Outcome<CampaignId>> HandleAsync(StartCampaign command, CancellationToken ct)
    {
        if (!work.Actor.May(CampaignsRights.Run))
            return NothingThere.ForThisActor;
        var districts = await DistrictsAsync(ct);
        if ((Days(command.Plan, before: null) ?? Somewhere(command.Plan, districts)) is { } refusal)
            return refusal;
        var campaign = Campaign.Start(command.Id, SecretCode.NewForAddress(Campaign.CodeLength), command.Plan, districts);
        db.Add(campaign);
        trail.Record(new CampaignStarted(campaign.Id, campaign.IsOnSite));
        return campaign.Id;
    }

    public async Task<Outcome<CampaignId>> HandleAsync(ChangeCampaign command, CancellationToken ct)
    {
        if (!work.Actor.May(CampaignsRights.Run) || await here.CampaignAsync(command.Id, ct) is not { } campaign)
            return NothingThere.ForThisActor;
        var districts = await DistrictsAsync(ct);
        if ((Days(command.Plan, campaign) ?? Somewhere(command.Plan, districts) ?? Room(command.Plan, campaign)) is { } refusal)
            return refusal;
        var moved = (campaign.OpensOn, campaign.ClosesOn, campaign.IdeasUntil) != (command.Plan.OpensOn, command.Plan.ClosesOn, command.Plan.IdeasUntil);
        campaign.Become(command.Plan, districts);
        foreach (var district in campaign.Districts.Where(district => district.Waiting > 0).ToList())
            await here.FillAsync(campaign, district.AreaId, ct);
        if (moved)
            await LetKnowAsync(campaign, ct);
        trail.Record(new CampaignChanged(campaign.Id, campaign.IsOnSite, moved));
        return campaign.Id;
    }

    private async Task<IReadOnlyList<AreaNode>> DistrictsAsync(CancellationToken ct) => CampaignAreas.Districts(await areas.TreeAsync(ct), time.Today);

    private async Task LetKnowAsync(Campaign campaign, CancellationToken ct)
    {
        foreach (var signUp in await db.Set<SignUp>().Where(one => one.CampaignId == campaign.Id && one.End == null).ToListAsync(ct))
            signUp.HearOfDates();
    }

    /// <summary>A day that stays as it was may be past.</summary>
    private Refusal? Days(CampaignPlan plan, Campaign? before) => plan switch
    {
        _ when plan.ClosesOn < plan.OpensOn => CampaignRefusals.ClosesBeforeItOpens,
        _ when plan.IdeasUntil < plan.ClosesOn => CampaignRefusals.IdeasBeforeClosing,
        _ when plan.IdeasUntil > time.Today.AddDays(FarthestDays) => CampaignRefusals.TooFar,
        _ when plan.ClosesOn < time.Today && plan.ClosesOn != before?.ClosesOn => CampaignRefusals.ClosedAlready,
        _ when plan.IdeasUntil < time.Today && plan.IdeasUntil != before?.IdeasUntil => CampaignRefusals.IdeasPast,
        _ => null,
    };

    private static Refusal? Somewhere(CampaignPlan plan, IReadOnlyList<AreaNode> districts) => districts.Any(area => plan.PlacesIn(area.Id) > 0) ? null : CampaignRefusals.NoDistrict;

    /// <summary>Nobody loses a place because a number was lowered, nor her place in the row because a stadsdeel goes.</summary>
    private static Refusal? Room(CampaignPlan plan, Campaign campaign)
    {
        foreach (var district in campaign.Districts)
        {
            var places = plan.PlacesIn(district.AreaId);
            var field = plan.Districts.Any(own => own.District == district.AreaId) ? CampaignRefusals.FieldOf(district.AreaId) : "Places";
            if (places < district.Taken)
                return new Refusal("campaign.below-taken", $"In {district.Name} {(district.Taken == 1 ? "is al 1 plek" : $"zijn al {district.Taken} plekken")} bezet. Kies {district.Taken} of meer.", field);
            if (places == 0 && district.Waiting > 0)
                return new Refusal("campaign.people-wait", $"In {district.Name} wachten al mensen op een plek. Laat dit stadsdeel meedoen.", field);
        }

        return null;
    }
}
