using Microsoft.EntityFrameworkCore;
using Opbouw.Campaigns.OneSignUp;
using Opbouw.Campaigns.OwnPlace;
using Opbouw.Campaigns.TakePart;
using Opbouw.Campaigns.Telling;
using Opbouw.Campaigns.WriteCampaign;
using Opbouw.PublicSite;
using Opbouw.Initiatives;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Search.Index;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Ui;

namespace Opbouw.Campaigns;

/// <summary>So many boxes, boards or barbecues in each stadsdeel, for residents who sign up in time and send an idea.</summary>
public sealed class CampaignsModule : IModule
{
    public IEnumerable<Permission> Permissions => [CampaignsRights.Run];

    public IEnumerable<NavEntry> NavEntries => [new("Campagnes", "/campagnes", Audience.Staff, 16, CampaignsRights.RunCode) { Place = NavPlace.Foot }];

    public IEnumerable<SettingKind> SettingKinds => CampaignLetters.All;

    public IEnumerable<SearchKind> SearchKinds => [CampaignsFound.Campaigns];

    public IEnumerable<JobKind> Jobs =>
    [
        JobKind.Every<TellSignUps>(TimeSpan.FromMinutes(5), TellSignUps.Code, "Nieuws over campagnes mailen"),
        JobKind.Daily<AskAllForIdeas>(new TimeOnly(9, 0), AskAllForIdeas.Code, "Herinneren aan ideeën voor campagnes"),
        JobKind.Daily<ForgetSignUps>(new TimeOnly(4, 25), ForgetSignUps.Code, "Aanmeldingen van oude campagnes wissen"),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<SignUpsHere>();
        services.AddScoped<OwnSignUps>();
        services.AddScoped<IInitiativeSeeds, CampaignSeeds>();
        services.AddScoped<CampaignLetters>();
        services.AddScoped<TellSignUps>();
        services.AddScoped<AskAllForIdeas>();
        services.AddScoped<ForgetSignUps>();
        services.AddScoped<ISearchHits, CampaignsFound>();
        services.AddScoped<IListedPages, CampaignsInOverview>();
        services.AddScoped<IOpenCalls, CampaignsOpenNow>();
        services.AddHandler<StartCampaign, CampaignId, WriteCampaignHandlers>();
        services.AddHandler<ChangeCampaign, CampaignId, WriteCampaignHandlers>();
        services.AddHandler<TakePart.TakePart, Nothing, TakePartHandler>();
        services.AddHandler<SendIdea, Nothing, OwnPlaceHandlers>();
        services.AddHandler<Withdraw, Nothing, OwnPlaceHandlers>();
        services.AddHandler<ChooseIdea, Nothing, JudgeSignUpHandlers>();
        services.AddHandler<TakePlaceBack, Nothing, JudgeSignUpHandlers>();
        services.AddHandler<TellSignUp, Nothing, TellSignUpHandler>();
        services.AddHandler<AskForIdeas, Nothing, AskForIdeasHandler>();
        services.AddHandler<ForgetSignUp, Nothing, ForgetSignUpHandler>();
    }

    public void Map(ModelBuilder model, OpbouwDb db) => CampaignsMapping.Map(model, db);
}
