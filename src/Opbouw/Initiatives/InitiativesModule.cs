using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Initiatives.LetGo;
using Opbouw.Initiatives.MoveOn;
using Opbouw.Initiatives.NoteGovernment;
using Opbouw.Initiatives.PutOnSite;
using Opbouw.Initiatives.StartInitiative;
using Opbouw.Initiatives.TakePosition;
using Opbouw.Initiatives.TellIfAlive;
using Opbouw.People;
using Opbouw.PublicSite;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Reporting;
using Opbouw.Shared.Search.Index;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Ui;

namespace Opbouw.Initiatives;

/// <summary>What residents do themselves: from an idea to standing on its own, and where the worker stands meanwhile.</summary>
public sealed class InitiativesModule : IModule
{
    public IEnumerable<Permission> Permissions => [InitiativesRights.Read, InitiativesRights.Accompany];

    public IEnumerable<NavEntry> NavEntries =>
    [
        new("Initiatieven", "/mijn-initiatieven", Audience.Staff, 30, InitiativesRights.ReadCode),
        new("Initiatieven van bewoners", "/initiatieven", Audience.Visitors, 35) { Place = NavPlace.Foot },
    ];

    public IEnumerable<SearchKind> SearchKinds => [InitiativesFound.Initiatives, PublishedInitiativesFound.Published];

    public IEnumerable<NumberSetting> Numbers => InitiativeNumbers.All;

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<MyInitiatives>();
        services.AddScoped<InitiativeFace>();
        services.AddScoped<IReportProvider, InitiativesReport>();
        services.AddScoped<IInitiativeSeeds, BundleSeeds>();
        services.AddScoped<IInitiativeSeeds, EarlierSeeds>();
        services.AddScoped<IInitiativeSeeds, InterventionSeeds>();
        services.AddScoped<IInitiativeSeeds, SaidSeeds>();
        services.AddScoped<IVisibleRecord, InitiativeVisible>();
        services.AddScoped<IHeldWork, InitiativesHeld>();
        services.AddScoped<IMyDayItems, InitiativesToday>();
        services.AddScoped<ISearchHits, InitiativesFound>();
        services.AddScoped<ISearchHits, PublishedInitiativesFound>();
        services.AddScoped<IListedPages, InitiativesInOverview>();
        services.AddHandler<StartInitiative.StartInitiative, InitiativeId, StartInitiativeHandler>();
        services.AddHandler<MoveOn.MoveOn, Nothing, MoveOnHandler>();
        services.AddHandler<TakePosition.TakePosition, Nothing, TakePositionHandler>();
        services.AddHandler<LetGo.LetGo, Nothing, LetGoHandler>();
        services.AddHandler<TellIfAlive.TellIfAlive, Nothing, TellIfAliveHandler>();
        services.AddHandler<NoteGovernment.NoteGovernment, Nothing, NoteGovernmentHandler>();
        services.AddHandler<PutOnSite.PutOnSite, Nothing, PutOnSiteHandler>();
        services.AddHandler<TakeFromSite, Nothing, PutOnSiteHandler>();
    }

    public void Map(ModelBuilder model, OpbouwDb db) => InitiativesMapping.Map(model, db);
}
