using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Funding.Account;
using Opbouw.Funding.AddBill;
using Opbouw.Funding.AddPhoto;
using Opbouw.Funding.Budget;
using Opbouw.Funding.GroupPermit;
using Opbouw.Funding.OneRequest;
using Opbouw.Funding.TellOn;
using Opbouw.Funding.WhichFits;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Ui;

namespace Opbouw.Funding;

/// <summary>Geld en vergunning: what a group needs, where it can ask, what it asked, what became of it, and whether the city must know of its event.</summary>
public sealed class FundingModule : IModule
{
    public IEnumerable<SettingKind> SettingKinds => [PermitRules.Kind];

    public IEnumerable<NavEntry> NavEntries => [new("Vergunning nodig?", "/vergunning-nodig", Audience.Visitors, 36) { Place = NavPlace.Foot }];

    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new GroupLink("Geld", "geld", "Wat kost het, wie betaalt, en waar vragen jullie geld?", 10));
        services.AddSingleton(new GroupLink("Vergunning", "geld/vergunning", "Mag het zomaar, of moet de gemeente het weten?", 11));
        services.AddScoped<FundingBook>();
        services.AddScoped<IMyDayItems, FundingToday>();
        services.AddHandler<KeepLine, Nothing, KeepLineHandler>();
        services.AddHandler<RemoveLine, Nothing, KeepLineHandler>();
        services.AddHandler<KeepPlan, Nothing, KeepPlanHandler>();
        services.AddHandler<StartRequest, MoneyRequestId, StartRequestHandler>();
        services.AddHandler<WriteRequest, Nothing, WriteRequestHandler>();
        services.AddHandler<TellOn.TellOn, Nothing, TellOnHandler>();
        services.AddHandler<AddBill.AddBill, Nothing, AddBillHandler>();
        services.AddHandler<AddPhoto.AddPhoto, Nothing, AddPhotoHandler>();
        services.AddHandler<RemoveFromAccount, Nothing, RemoveFromAccountHandler>();
        services.AddHandler<ClaimPlace, Nothing, ClaimPlaceHandler>();
        services.AddHandler<DropClaim, Nothing, ClaimPlaceHandler>();
    }

    public void Map(ModelBuilder model, OpbouwDb db) => FundingMapping.Map(model, db);
}
