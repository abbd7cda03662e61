using Microsoft.EntityFrameworkCore;
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
using Opbouw.Signals.AddToBundle;
using Opbouw.Signals.BundleSignals;
using Opbouw.Signals.Cards;
using Opbouw.Signals.CloseBundle;
using Opbouw.Signals.CollectiveBoard;
using Opbouw.Signals.CorrectSignal;
using Opbouw.Signals.MakeCard;
using Opbouw.Signals.OpenCard;
using Opbouw.Signals.PutIntoWords;
using Opbouw.Signals.RaiseSignal;
using Opbouw.Signals.ReactByCard;
using Opbouw.Signals.RecordSaidAloud;
using Opbouw.Signals.Say;
using Opbouw.Signals.Similarity;
using Opbouw.Signals.Unbundle;
using Opbouw.Signals.WeighBundle;

namespace Opbouw.Signals;

/// <summary>Signals, bundles, what is alike, and the say of those who raised it.</summary>
public sealed class SignalsModule : IModule
{
    public IEnumerable<Permission> Permissions => [SignalRights.Read, SignalRights.Raise, SignalRights.Bundle, SignalRights.UseBoard, SignalRights.ChooseSayRule];

    public IEnumerable<NavEntry> NavEntries =>
    [
        new("Signalen", "/signalen", Audience.Staff, 20, SignalRights.ReadCode),
        new("Bundels", "/bundels", Audience.Staff, 21, SignalRights.ReadCode),
        new("Bord", "/bord", Audience.Staff, 22, SignalRights.UseBoardCode),
        new("Signaal", "/signalen/nieuw", Audience.Staff, 30, SignalRights.RaiseCode) { Place = NavPlace.BottomBar, Icon = "gehoord" },
        new("Mijn kaart", "/kaart", Audience.Visitors, 60) { Place = NavPlace.Foot },
    ];

    public IEnumerable<SearchKind> SearchKinds => [SignalsFound.Signals, BundlesFound.Bundles];

    public IEnumerable<SettingKind> SettingKinds => [ThemeList.Kind, SayChoice.Kind];

    public IEnumerable<NumberSetting> Numbers => SignalNumbers.All;

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<FollowCodes>();
        services.AddHandler<RaiseSignal.RaiseSignal, RaisedSignal, RaiseSignalHandler>();
        services.AddHandler<CorrectSignal.CorrectSignal, SignalId, CorrectSignalHandler>();
        services.AddHandler<WithdrawSignal, Nothing, CorrectSignalHandler>();
        services.AddHandler<MakeCard.MakeCard, MadeCard, MakeCardHandler>();
        services.AddHandler<BundleSignals.BundleSignals, BundleId, BundleSignalsHandler>();
        services.AddHandler<AddToBundle.AddToBundle, BundleId, AddToBundleHandler>();
        services.AddHandler<Unbundle.Unbundle, BundleId, UnbundleHandler>();
        services.AddHandler<PutIntoWords.PutIntoWords, BundleId, PutIntoWordsHandler>();
        services.AddHandler<WeighBundle.WeighBundle, BundleId, WeighBundleHandler>();
        services.AddHandler<CloseBundle.CloseBundle, BundleId, CloseBundleHandler>();
        services.AddHandler<RecordSaidAloud.RecordSaidAloud, BundleId, RecordSaidAloudHandler>();
        services.AddHandler<RecordWrongCode, Nothing, RecordWrongCodeHandler>();
        services.AddHandler<ReactByCard.ReactByCard, Nothing, ReactByCardHandler>();

        services.AddHandler<MarkTheme, Nothing, MarkThemeHandler>();
        services.AddScoped<IVisibleRecord, SignalVisible>();
        services.AddScoped<IVisibleRecord, BundleVisible>();
        services.AddScoped<IListKind, SignalsListed>();
        services.AddScoped<IBuiltOn, SignalsBuiltOn>();
        services.AddScoped<ISearchHits, SignalsFound>();
        services.AddScoped<ISearchHits, BundlesFound>();
        services.AddScoped<ThemeNames>();
        services.AddSingleton<TermRarities>();
        services.AddScoped<RelatedSignals>();
        services.AddScoped<OtherTeams>();
        services.AddScoped<SignalPlaces>();
        services.AddScoped<PersonalDataCheck>();
        services.AddScoped<BundleDesk>();
        services.AddScoped<AgreedBundles>();
        services.AddScoped<SignalDesk>();
        services.AddScoped<SignalsOfContact>();
        services.AddSingleton<CardCodePeppers>();
        services.AddScoped<ICardCodePepper, CardCodePepper>();
        services.AddScoped<CardDoor>();
        services.AddSingleton<CardTokens>();
    }

    public void Map(ModelBuilder model, OpbouwDb db) => SignalsMapping.Map(model, db);
}
