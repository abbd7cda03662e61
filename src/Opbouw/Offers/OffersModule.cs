using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Groups;
using Opbouw.Offers.GroupAsks;
using Opbouw.Offers.OfferHelp;
using Opbouw.Offers.OffersDesk;
using Opbouw.Offers.OwnOffers;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Ui;

namespace Opbouw.Offers;

/// <summary>What groups need, and what residents, companies and organisations would like to do or give; and whether it came to something.</summary>
public sealed class OffersModule : IModule
{
    public IEnumerable<Permission> Permissions => [OffersRights.Look];

    public IEnumerable<NavEntry> NavEntries =>
    [
        new("Vraag en aanbod", "/vraag-en-aanbod", Audience.Staff, 31, OffersRights.LookCode),
        new("Wie kan helpen?", "/gevraagd", Audience.Visitors, 36) { Place = NavPlace.Foot },
        new("Ik wil iets aanbieden", "/aanbieden", Audience.Visitors, 37) { Place = NavPlace.Foot },
    ];

    public IEnumerable<SettingKind> SettingKinds => OfferLetters.All;

    public IEnumerable<JobKind> Jobs =>
    [
        JobKind.Daily<ForgetOffers>(new TimeOnly(4, 30), ForgetOffers.Code, "Aanbod van een jaar geleden wissen"),
        JobKind.Daily<AskAllIfReal>(new TimeOnly(9, 0), AskAllIfReal.Code, "Vragen of hulp aan een groep iets werd"),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new GroupLink("Wat jullie zoeken", "vragen", "Handen, spullen, een plek: wie in de buurt heeft het?", 30));
        services.AddScoped<AskFace>();
        services.AddScoped<FittingOffers>();
        services.AddScoped<OfferDoor>();
        services.AddScoped<Matches>();
        services.AddScoped<OfferLetters>();
        services.AddScoped<ForgetOffers>();
        services.AddScoped<AskAllIfReal>();
        services.AddScoped<IMyDayItems, OffersToday>();
        services.AddScoped<IHeldWork, OffersHeld>();
        services.AddHandler<AskHelp, Nothing, AskHelpHandler>();
        services.AddHandler<MoveAsk, Nothing, AskHelpHandler>();
        services.AddHandler<ShowAsk, Nothing, AskHelpHandler>();
        services.AddHandler<RequestOffer, Nothing, RequestOfferHandler>();
        services.AddHandler<TellReal, Nothing, RequestOfferHandler>();
        services.AddHandler<ThankGiver, Nothing, RequestOfferHandler>();
        services.AddHandler<OfferHelp.OfferHelp, Nothing, OfferHelpHandler>();
        services.AddHandler<ChangeOffer, Nothing, ChangeOfferHandler>();
        services.AddHandler<WithdrawOffer, Nothing, ChangeOfferHandler>();
        services.AddHandler<AnswerRequest, Nothing, ChangeOfferHandler>();
        services.AddHandler<SayItWasReal, Nothing, ChangeOfferHandler>();
        services.AddHandler<LookAtOffer, Nothing, LookAtOfferHandler>();
        services.AddHandler<PassOnYes, Nothing, LookAtOfferHandler>();
        services.AddHandler<PassOnReal, Nothing, LookAtOfferHandler>();
        services.AddHandler<ForgetOffer, Nothing, ForgetOfferHandler>();
        services.AddHandler<AskIfReal, Nothing, AskIfRealHandler>();
    }

    public void Map(ModelBuilder model, OpbouwDb db) => OffersMapping.Map(model, db);
}
