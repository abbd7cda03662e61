using Opbouw.Activities;
using Opbouw.Agenda;
using Opbouw.Areas;
using Opbouw.Campaigns;
using Opbouw.Editing;
using Opbouw.FieldWork;
using Opbouw.FindBack;
using Opbouw.Funding;
using Opbouw.Groups;
using Opbouw.Help;
using Opbouw.Imports;
using Opbouw.Initiatives;
using Opbouw.Keeping;
using Opbouw.Lists;
using Opbouw.Notifications;
using Opbouw.Offers;
using Opbouw.Openness;
using Opbouw.People;
using Opbouw.PublicSite;
using Opbouw.Recordings;
using Opbouw.Residents;
using Opbouw.Settings;
using Opbouw.Shared.Modules;
using Opbouw.Signals;
using Opbouw.Support;
using Opbouw.Upkeep;

namespace Opbouw;

/// <summary>The rooms of the house, in the order in which their tables depend on one another.</summary>
public static class OpbouwModules
{
    public static readonly IReadOnlyList<IModule> All =
    [
        new AreasModule(),
        new PeopleModule(),
        new FieldWorkModule(),
        new SignalsModule(),
        new PublicSiteModule(),
        new AgendaModule(),
        new ResidentsModule(),
        new RecordingsModule(),
        new KeepingModule(),
        new FindBackModule(),
        new ListsModule(),
        new OpennessModule(),
        new EditingModule(),
        new InitiativesModule(),
        new GroupsModule(),
        new FundingModule(),
        new SupportModule(),
        new OffersModule(),
        new ActivitiesModule(),
        new CampaignsModule(),
        new ImportsModule(),
        new NotificationsModule(),
        new SettingsModule(),
        new UpkeepModule(),
        new HelpModule(),
    ];
}
