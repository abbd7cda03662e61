using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork.CallBacks;
using Opbouw.FieldWork.CorrectContact;
using Opbouw.FieldWork.DropRound;
using Opbouw.FieldWork.FindSpots;
using Opbouw.FieldWork.FollowIntervention;
using Opbouw.FieldWork.MyDay;
using Opbouw.FieldWork.RecordContact;
using Opbouw.FieldWork.Rounds;
using Opbouw.FieldWork.ShowPlace;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Imports;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Search.Index;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Sheets;
using Opbouw.Shared.Ui;

namespace Opbouw.FieldWork;

/// <summary>Find-spots, contacts, presence, rounds and coverage.</summary>
public sealed class FieldWorkModule : IModule
{
    public IEnumerable<Permission> Permissions => [FieldWorkRights.RecordContact, FieldWorkRights.Import];

    public IEnumerable<NavEntry> NavEntries =>
    [
        new("Mijn dag", "/mijn-dag", Audience.Staff, 10, FieldWorkRights.RecordContactCode),
        new("Vindplekken", "/vindplekken", Audience.Staff, 4, FieldWorkRights.RecordContactCode) { Place = NavPlace.Foot },
        new("Dag", "/mijn-dag", Audience.Staff, 10, FieldWorkRights.RecordContactCode) { Place = NavPlace.BottomBar, Icon = "agenda" },
        new("Contact", "/contact/nieuw", Audience.Staff, 20, FieldWorkRights.RecordContactCode) { Place = NavPlace.BottomBar, Icon = "plus" },
    ];

    public IEnumerable<SearchKind> SearchKinds => [ContactsFound.Contacts, FindSpotsFound.FindSpots];

    public IEnumerable<NumberSetting> Numbers => [FieldWorkNumbers.CallBackDays];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<IVisibleRecord, ContactVisible>();
        services.AddScoped<IVisibleRecord, RoundVisible>();
        services.AddScoped<IHeldWork, FieldWorkHeld>();
        services.AddScoped<IListKind, ContactsListed>();
        services.AddScoped<ImportPlaces>();
        services.AddScoped<IImportKind, FindSpotsImported>();
        services.AddScoped<IImportKind, ContactsImported>();
        services.AddScoped<IBuiltOn, FieldWorkBuiltOn>();
        services.AddScoped<ISearchHits, ContactsFound>();
        services.AddScoped<ISearchHits, FindSpotsFound>();
        services.AddScoped<MyFindSpots>();
        services.AddScoped<ContactPlaces>();
        services.AddScoped<TeamCoverage>();
        services.AddScoped<IMyDayItems, FieldWorkToday>();
        services.AddHandler<RecordContact.RecordContact, ContactId, RecordContactHandler>();
        services.AddHandler<CorrectContact.CorrectContact, ContactId, CorrectContactHandler>();
        services.AddHandler<WithdrawContact, Nothing, CorrectContactHandler>();
        services.AddHandler<AddFindSpot, FindSpotId, AddFindSpotHandler>();
        services.AddHandler<PlanCallBack, CallBackId, CallBackHandler>();
        services.AddHandler<FinishCallBack, Nothing, CallBackHandler>();
        services.AddScoped<IMeetingPlaces, MeetingPlaces>();
        services.AddHandler<ShowPlace.ShowPlace, Nothing, ShowPlaceHandler>();
        services.AddHandler<HidePlace, Nothing, ShowPlaceHandler>();
        services.AddHandler<PlanRound, RoundId, PlanRoundHandler>();
        services.AddHandler<DropRound.DropRound, Nothing, DropRoundHandler>();
        services.AddHandler<FollowIntervention.FollowIntervention, ContactId, FollowInterventionHandler>();
    }

    public void Map(ModelBuilder model, OpbouwDb db) => FieldWorkMapping.Map(model, db);
}

public static class FieldWorkRights
{
    public const string RecordContactCode = "fieldwork.record-contact";

    public const string ImportCode = "fieldwork.import";

    public static readonly Permission RecordContact = new(RecordContactCode, "Contacten vastleggen en eigen dag zien", RoleCodes.Opbouwwerkers);

    public static readonly Permission Import = new(ImportCode, "Vindplekken en oude contacten van het eigen team inlezen uit een bestand", RoleCodes.TeamLeader);
}
