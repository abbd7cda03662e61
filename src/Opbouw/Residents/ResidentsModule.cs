using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.People;
using Opbouw.Residents.AskToBeCalled;
using Opbouw.Residents.AskWhy;
using Opbouw.Residents.CallResident;
using Opbouw.Residents.GiveToPartner;
using Opbouw.Residents.MakeCard;
using Opbouw.Residents.SharedWithUs;
using Opbouw.Residents.WatchLooks;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.Residents;

/// <summary>The closed room: residents we may reach, what they allow, who looked, and how everything about them goes again.</summary>
public sealed class ResidentsModule : IModule
{
    public IEnumerable<Permission> Permissions => [ResidentRights.Keep, ResidentRights.SeeShared, ResidentRights.Protect, ResidentRights.WatchLooks];

    public IEnumerable<NavEntry> NavEntries =>
    [
        new("Bewoners", "/bewoners", Audience.Staff, 6, ResidentRights.KeepCode) { Place = NavPlace.Foot },
        new("Privacy", "/privacy-werk", Audience.Staff, 10, ResidentRights.ProtectCode),
        new("Voorgestelde bewoners", "/gedeeld", Audience.Partners, 30, ResidentRights.SeeSharedCode),
    ];

    public IEnumerable<JobKind> Jobs =>
    [
        JobKind.Daily<EraseEnded>(new TimeOnly(4, 0), "residents.erase-ended", "Bewoners wissen die niets meer goed vinden"),
        JobKind.Daily<TellUnusual>(new TimeOnly(7, 30), "residents.tell-unusual", "Melden dat er vorige week opvallend is gekeken"),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<IVisibleRecord, ResidentVisible>();
        services.AddScoped<ResidentRules>();
        services.AddScoped<ResidentReader>();
        services.AddScoped<ResidentFinder>();
        services.AddScoped<ResidentEraser>();
        services.AddScoped<PersonalExport>();
        services.AddScoped<UnusualLooks>();
        services.AddScoped<PartnersToChoose>();
        services.AddScoped<CardLinks>();
        services.AddScoped<EraseEnded>();
        services.AddScoped<TellUnusual>();
        services.AddHandler<TellUnusualLooks, Nothing, TellUnusualLooksHandler>();
        services.AddScoped<IMyDayItems, CallsToday>();
        services.AddHandler<WriteDownResident, ResidentId, WriteDownResidentHandler>();
        services.AddHandler<ChangeResident, Nothing, WriteDownResidentHandler>();
        services.AddHandler<AskConsent, ConsentId, ConsentHandler>();
        services.AddHandler<WithdrawConsent, Nothing, ConsentHandler>();
        services.AddHandler<AgreeByCard, Nothing, ConsentHandler>();
        services.AddHandler<WithdrawByCard, Nothing, ConsentHandler>();
        services.AddHandler<AskForCopy, Nothing, CopyHandler>();
        services.AddHandler<GiveCopy, Nothing, CopyHandler>();
        services.AddHandler<PromiseCall, PromisedCallId, CallHandler>();
        services.AddHandler<AskToBeCalled.AskToBeCalled, Nothing, AskToBeCalledHandler>();
        services.AddHandler<FinishCall, Nothing, CallHandler>();
        services.AddHandler<GiveToPartner.GiveToPartner, HandedOverId, GiveToPartnerHandler>();
        services.AddHandler<ConfirmGone, Nothing, ConfirmGoneHandler>();
        services.AddHandler<AllowLook, Nothing, AllowLookHandler>();
        services.AddHandler<MakeResidentCard, Nothing, MakeResidentCardHandler>();
        services.AddHandler<EraseResident, Guid, EraseResidentHandler>();
        services.AddHandler<FinishErasure, Nothing, EraseResidentHandler>();
        services.AddHandler<RecallEnded, int, RecallEndedHandler>();
    }

    public void Map(ModelBuilder model, OpbouwDb db) => ResidentsMapping.Map(model, db);
}
