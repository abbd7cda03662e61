using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.Campaigns;
using Opbouw.Campaigns.WriteCampaign;
using Opbouw.Shared.Keys;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Given;

public sealed partial class GivenPeopleAndPlaces
{
    /// <summary>On the site and open from today on for a month, ideas for two months.</summary>
    public async Task<Campaign> ACampaign(Person worker, int places = 10, int opensIn = 0, bool isOnSite = true, string title = "Een theepot voor de straat")
    {
        var id = CampaignId.New();
        await Inside.Do<StartCampaign, CampaignId>(worker, new StartCampaign(id, new CampaignPlan(
            title, "Een kanariedoos met een theepot.", "Iets doen met buren.", places, [], Today.AddDays(opensIn), Today.AddDays(opensIn + 30), Today.AddDays(opensIn + 60), isOnSite)));
        return await TheCampaign(id);
    }

    public Task<Campaign> TheCampaign(CampaignId id) => Inside.Read(db => db.Set<Campaign>().AsNoTracking().Include(known => known.Districts).SingleAsync(known => known.Id == id));

    public async Task<Page> TakePart(Campaign campaign, string mail, string idea = "", string quarter = "Waterwijk", string name = "Kanarienaam") =>
        await (await house.Visitor(at).Get(campaign.Address)).Fill("Hoe heet u?", name).Fill("Uw e-mailadres", mail).Fill("In welke wijk woont u?", quarter).Fill("Wat wilt u doen met uw buren?", idea).Press("Meld mij aan");

    /// <summary>Somebody who signed up on the site.</summary>
    public async Task<SignUp> ASignUp(Campaign campaign, string? mail = null, string idea = "", string quarter = "Waterwijk")
    {
        var known = await Inside.Read(db => db.Set<SignUp>().Select(one => one.Id).ToListAsync());
        (await TakePart(campaign, mail ?? $"buur{Guid.NewGuid():N}@voorbeeld.example", idea, quarter)).ShouldHaveNoErrors();
        return await Inside.Read(db => db.Set<SignUp>().AsNoTracking().SingleAsync(one => !known.Contains(one.Id)));
    }

    /// <returns>The address of the page of who signed up.</returns>
    public async Task<string> OwnPageOf(SignUpId signUp) => $"/campagne/mijn/{await Inside.Run(services => SignUpKey.OfAsync(services.GetRequiredService<LookUpHash>(), signUp, CancellationToken.None))}";

    /// <summary>Its last day of ideas was yesterday.</summary>
    public Task LetItEnd(Campaign campaign) => Inside.Change(db => db.Set<Campaign>().Where(known => known.Id == campaign.Id).ExecuteUpdateAsync(set => set
        .SetProperty(known => known.OpensOn, Today.AddDays(-9)).SetProperty(known => known.ClosesOn, Today.AddDays(-2)).SetProperty(known => known.IdeasUntil, Today.AddDays(-1))));
}
