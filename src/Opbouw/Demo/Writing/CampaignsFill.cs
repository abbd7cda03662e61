using Opbouw.Areas;
using Opbouw.Campaigns;
using Opbouw.Demo.Planning;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;

namespace Opbouw.Demo.Writing;

/// <summary>One campaign that runs on the first day of the demo, with some who signed up: in De Hoven more than there are places.</summary>
public sealed class CampaignsFill(OpbouwDb db, DemoKeys keys, DemoTrail trail, AreaTree tree, DataKeys dataKeys, LookUpHash hashes)
{
    private const int Days = 14;

    private static readonly IReadOnlyList<(string Area, string Name, string? Idea)> People =
    [
        ("De Hoven", "Annelies Waterloper", "Wij zetten tafels op het hofje en drinken thee met de hele straat. Wie wil, neemt een taart mee."),
        ("De Hoven", "Rachid Zandoever", "Een middag spelletjes voor kinderen en ouderen op het grasveld."),
        ("De Werven", "Mo Veldkers", null),
        ("De Hoven", "Hedwig Merelhof", "Wij lopen langs tien voortuinen. In elke tuin hangt iets wat een buurman maakte."),
        ("Waterwijk", "Joyce Rietvink", "Een speurtocht langs de grachten, met thee aan het eind."),
        ("Molenbuurt", "Sefa Lindegracht", null),
    ];

    public async Task FillAsync(CancellationToken ct)
    {
        var today = keys.Plan.Today;
        var haven = keys.Area("Almere Haven");
        var plan = new CampaignPlan(
            "Een theepot voor de straat", "U krijgt een doos met een grote theepot, twintig kopjes, thee en een vlag voor de straat.",
            "Voor wie iets doet waardoor buren elkaar leren kennen: een sportmiddag, een barbecue, een kunstroute of een speurtocht.",
            Places: 10, [new DistrictPlaces(haven, 3)], today.AddDays(-Days), today.AddDays(3 * Days), today.AddDays(5 * Days), IsOnSite: true);
        var at = DutchCalendar.At(plan.OpensOn, new TimeOnly(12, 0));
        var districts = CampaignAreas.Districts(tree, today);
        var campaign = Campaign.Start(new CampaignId(keys.Of("campaign", 1, at)), keys.CampaignCode(1), plan, districts);
        foreach (var (number, person) in People.Index())
            await SignUpAsync(campaign, number, person.Area, person.Name, person.Idea, ct);
        db.Add(campaign);
        trail.Record("marieke", at, new CampaignStarted(campaign.Id, campaign.IsOnSite), campaign.Title);
    }

    private async Task SignUpAsync(Campaign campaign, int number, string area, string name, string? idea, CancellationToken ct)
    {
        var id = keys.SignUp(number);
        var (key, mail) = (await dataKeys.EnsureAsync(id.Value, ct), $"theepot{number}@voorbeeld.example");
        var inside = CampaignAreas.DistrictOf(tree, keys.Area(area), [.. campaign.Districts.Select(known => known.AreaId)]);
        var district = campaign.Districts.First(known => known.AreaId == inside);
        var signUp = new SignUp
        {
            Id = id,
            CampaignId = campaign.Id,
            DistrictId = district.AreaId,
            AreaId = keys.Area(area),
            Name = key.Seal(name),
            Mail = key.Seal(mail),
            MailHash = (await hashes.OfMailAsync(mail, ct))!,
            JoinedAt = DutchCalendar.At(campaign.OpensOn.AddDays(number), new TimeOnly(19, 0)),
        };
        signUp.Say(idea);
        district.Enter(signUp);
        db.Add(signUp);
    }
}
