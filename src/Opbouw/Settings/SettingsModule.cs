using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Languages;
using Opbouw.Shared.Ui.HouseLook;
using Opbouw.Shared.Trail.Sealing;
using Opbouw.Shared.Ui.Safety;

namespace Opbouw.Settings;

/// <summary>What a city chooses itself, with history: the overview, each part with its versions, and the parts that belong to no other module.</summary>
public sealed class SettingsModule : IModule
{
    public IEnumerable<Permission> Permissions => [SettingRights.Read, SettingRights.Change, MoneyRights.See];

    public IEnumerable<NavEntry> NavEntries =>
    [
        new("Geldpotjes", "/geldpotjes", Audience.Staff, 6, MoneyRights.SeeCode) { Place = NavPlace.Foot },
        new("Instellingen", "/instellingen", Audience.Staff, 86, SettingRights.ReadCode),
    ];

    public IEnumerable<SettingKind> SettingKinds => [NumberSetting.Terms, NumberSetting.Thresholds, MoneyBook.Kind, FunderBook.Kind, LanguageReaders.Kind, HouseStyle.Kind, SafetyFacts.Kind, SealWitnesses.Kind, NotificationLetter.Waiting];

    public void AddServices(IServiceCollection services)
    {
    }

    public void Map(ModelBuilder model, OpbouwDb db)
    {
    }
}
