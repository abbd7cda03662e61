using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Opbouw.People.Absences;
using Opbouw.People.AcceptInvite;
using Opbouw.People.AddPerson;
using Opbouw.People.ChangeRole;
using Opbouw.People.ConfirmLostPhone;
using Opbouw.People.ConfirmSecondFactor;
using Opbouw.People.GrantRole;
using Opbouw.People.HandOver;
using Opbouw.People.InvitePeople;
using Opbouw.People.JoinTeam;
using Opbouw.People.LogIn;
using Opbouw.People.LogInByMail;
using Opbouw.People.LogInOnPaper;
using Opbouw.People.LogInWithWorkAccount;
using Opbouw.People.LogOut;
using Opbouw.People.MyAccount;
using Opbouw.People.MyCard;
using Opbouw.People.PartnerPage;
using Opbouw.People.Passkeys;
using Opbouw.People.PersonPage;
using Opbouw.People.ProveAgain;
using Opbouw.People.RecoveryCodes;
using Opbouw.People.ReportLostPhone;
using Opbouw.People.ResidentAccounts;
using Opbouw.People.SetUp;
using Opbouw.People.SetUpSecondFactor;
using Opbouw.People.TeamPage;
using Opbouw.Areas;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Imports;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Pictures;
using Opbouw.Shared.Search.Index;
using Opbouw.Shared.Security;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Ui;

namespace Opbouw.People;

/// <summary>Accounts and how they come in, teams, roles, partners and their people, settings of the organisation.</summary>
public sealed class PeopleModule : IModule
{
    public IEnumerable<Permission> Permissions => PeopleRights.All;

    public IEnumerable<NavEntry> NavEntries =>
    [
        new("Partners", "/partners", Audience.Staff, 60, PeopleRights.SeePartnersCode),
        new("Mijn opbouwwerker", "/mijn-opbouwwerker", Audience.Visitors, 5) { Place = NavPlace.Foot },
        new("Accounts van bewoners", "/bewoneraccounts", Audience.Staff, 6, PeopleRights.InviteResidentsCode) { Place = NavPlace.Foot },
        new("Wie werkt waar", "/team", Audience.Staff, 5, PeopleRights.SeeDirectoryCode) { Place = NavPlace.Foot },
        new("Wie mag wat?", "/wie-mag-wat", Audience.Staff, 8, PeopleRights.ReadRolesCode) { Place = NavPlace.Foot },
        new("Mensen", "/beheer/mensen", Audience.Staff, 80, PeopleRights.AdministerAccountsCode),
        new("Telefoon kwijt", "/telefoon-kwijt", Audience.Staff, 7, PeopleRights.HelpLostPhoneCode) { Place = NavPlace.Foot },
        new("Teams", "/beheer/teams", Audience.Staff, 82, PeopleRights.AdministerTeamsCode),
        new("Rollen", "/beheer/rollen", Audience.Staff, 84, PeopleRights.AdministerRolesCode),
    ];

    public IEnumerable<Upload> Uploads => [new("/mijn-account/kaartje", PictureFile.LargestPhoto)];

    public IEnumerable<JobKind> Jobs => [JobKind.Every<EndLostPhones>(TimeSpan.FromMinutes(15), "people.end-lost-phones", "Vragen om hulp zonder telefoon laten aflopen")];

    public IEnumerable<SearchKind> SearchKinds => [PartnersFound.Partners];

    public IEnumerable<SettingKind> SettingKinds => [OrganisationFacts.Kind, PeopleChosen.Invite, PeopleChosen.LogInLink, PeopleChosen.ResidentInvite];

    public IEnumerable<NumberSetting> Numbers => [PeopleChosen.InviteDays, .. SessionTerms.Numbers];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<Recipients>();
        services.AddScoped<WhoSees.SeersOfRecord>();
        services.AddScoped<IActorRights, ActorRightsFromDatabase>();
        services.AddScoped<ISeed, SeedRoles>();
        services.AddScoped<ISearchHits, PartnersFound>();
        services.AddScoped<Administrators>();
        services.AddScoped<IStandIns, StandIns>();
        services.AddScoped<Colleagues>();
        services.AddScoped<LeftBehind>();
        services.AddScoped<LostPhones>();
        services.AddScoped<OutsideRoles>();
        services.AddScoped<MyAccount.AccountExport>();
        services.AddScoped<LeftWithoutDeputy>();
        services.AddScoped<SendInvite>();
        services.AddScoped<AccountMail>();
        services.AddScoped<NewPassword>();
        services.AddSingleton<SetUpLinks>();
        services.AddHostedService<OfferSetUp>();
        AddImports(services);
        AddLogIn(services);
        AddWorkAccounts(services);
        AddLostPhone(services);
        AddOwnAccount(services);
        AddResidents(services);
        AddAdministration(services);
        AddTeamsAndPartners(services);
    }

    public void Map(ModelBuilder model, OpbouwDb db) => PeopleMapping.Map(model, db);

    private static void AddImports(IServiceCollection services)
    {
        services.AddScoped<IImportKind, TeamsImported>();
        services.AddScoped<IImportKind, WorkersImported>();
        services.AddScoped<IImportKind, PartnersImported>();
        services.AddHandler<InvitePeople.InvitePeople, InvitedPeople, InvitePeopleHandler>();
    }

    private static void AddLogIn(IServiceCollection services)
    {
        services.AddScoped<PasswordCheck>();
        services.AddScoped<CodeCheck>();
        services.AddScoped<SessionTerms>();
        services.AddScoped<WholeSessions>();
        services.AddScoped<NewRecoveryCodes>();
        services.AddScoped<PasskeyQuestions>();
        services.AddScoped<UsedPasskeys>();
        services.AddHandler<StartSession, StartedSession, StartSessionHandler>();
        services.AddHandler<ConfirmSecondFactor.ConfirmSecondFactor, SecondFactorAnswer, ConfirmSecondFactorHandler>();
        services.AddHandler<SetUpSecondFactor.SetUpSecondFactor, NewSecondFactor, SetUpSecondFactorHandler>();
        services.AddHandler<LogInWithPasskey, StartedSession, LogInWithPasskeyHandler>();
        services.AddHandler<LogOut.LogOut, Nothing, LogOutHandler>();
        services.AddHandler<AcceptInvite.AcceptInvite, AcceptedInvite, AcceptInviteHandler>();
        services.AddHandler<OpenSetUp, Nothing, OpenSetUpHandler>();
        services.AddHandler<SetUpOrganisation, FirstAdministrator, SetUpOrganisationHandler>();
    }

    /// <summary>The handler of ASP.NET Core without its own registration: which schemes there are, is known when the settings are read.</summary>
    private static void AddWorkAccounts(IServiceCollection services)
    {
        services.AddSingleton(provider => WorkAccountIssuers.From(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<OrganisationRegistry>()));
        services.AddSingleton<WorkAccountMetadata>();
        services.AddSingleton<WorkAccountOptions>();
        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>>(provider => provider.GetRequiredService<WorkAccountOptions>());
        services.AddSingleton<IConfigureOptions<AuthenticationOptions>>(provider => provider.GetRequiredService<WorkAccountOptions>());
        services.AddSingleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>();
        services.Replace(ServiceDescriptor.Singleton<IAuthenticationSchemeProvider, WorkAccountSchemes>());
        services.AddTransient<OpenIdConnectHandler>();
        services.AddScoped<WorkAccountAnswers>();
        services.AddScoped<WorkAccountProof>();
        services.AddScoped<WorkAccountCheck>();
        services.AddScoped<RolesFromGroups>();
        services.AddScoped<PasswordDoor>();
        services.AddHandler<LogInWithWorkAccount.LogInWithWorkAccount, StartedByWorkAccount, LogInWithWorkAccountHandler>();
        services.AddHandler<NoteWorkAccountTrouble, Nothing, NoteWorkAccountTroubleHandler>();
        services.AddHandler<UntieWorkAccount, Nothing, UntieWorkAccountHandler>();
    }

    private static void AddLostPhone(IServiceCollection services)
    {
        services.AddHandler<ReportLostPhone.ReportLostPhone, Nothing, ReportLostPhoneHandler>();
        services.AddHandler<StartLostPhone, LostPhoneId, ReportLostPhoneHandler>();
        services.AddHandler<ConfirmLostPhone.ConfirmLostPhone, Nothing, ConfirmLostPhoneHandler>();
        services.AddHandler<RefuseLostPhone, Nothing, ConfirmLostPhoneHandler>();
        services.AddHandler<EndLostPhone, Nothing, ConfirmLostPhoneHandler>();
        services.AddHandler<ClearOnServer, Nothing, ConfirmLostPhoneHandler>();
    }

    private static void AddOwnAccount(IServiceCollection services)
    {
        services.AddScoped<WorkerCards>();
        services.AddScoped<WorkersOfPlace>();
        services.AddScoped<IAreaWorkers, WorkersOfArea>();
        services.AddHandler<KeepMyCard, Nothing, KeepMyCardHandler>();
        services.AddHandler<TakeMyCardAway, Nothing, KeepMyCardHandler>();
        services.AddHandler<ChangeMyName, Nothing, ChangeMyNameHandler>();
        services.AddHandler<ChangeMyPassword, Nothing, ChangeMyPasswordHandler>();
        services.AddHandler<EndMySessions, Nothing, EndMySessionsHandler>();
        services.AddHandler<MakeRecoveryCodes, MadeRecoveryCodes, MakeRecoveryCodesHandler>();
        services.AddHandler<AddPasskey, Nothing, KeepPasskeysHandler>();
        services.AddHandler<RemovePasskey, Nothing, KeepPasskeysHandler>();
        services.AddHandler<ProveAgain.ProveAgain, ProofAnswer, ProveAgainHandler>();
        services.AddHandler<ProveAgainWithPasskey, ProofAnswer, ProveAgainHandler>();
        services.AddScoped<Proof>();
        // After the filter of rights: a page that does not exist for somebody asks nothing.
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add<AskAgainFilter>(order: 1));
    }

    private static void AddResidents(IServiceCollection services)
    {
        services.AddScoped<OwnResidents>();
        services.AddScoped<AskingBrowser>();
        services.AddHandler<AskLogInLink, Nothing, AskLogInLinkHandler>();
        services.AddHandler<LogInByLink, MailedLogIn, OpenLogInLinkHandler>();
        services.AddHandler<LogInByCode, MailedLogIn, OpenLogInLinkHandler>();
        services.AddHandler<LogInOnPaper.LogInOnPaper, PaperLogIn, LogInOnPaperHandler>();
        services.AddHandler<InviteResident, Nothing, KeepResidentAccountsHandler>();
        services.AddHandler<MakePaperKey, MadePaperKey, KeepResidentAccountsHandler>();
        services.AddHandler<RevokePaperKey, Nothing, KeepResidentAccountsHandler>();
    }

    private static void AddAdministration(IServiceCollection services)
    {
        services.AddHandler<AddPerson.AddPerson, PersonInvite, AddPersonHandler>();
        services.AddHandler<InvitePerson, PersonInvite, InvitePersonHandler>();
        services.AddHandler<GrantRole.GrantRole, Nothing, GrantRoleHandler>();
        services.AddHandler<EndRole, Nothing, EndRoleHandler>();
        services.AddHandler<JoinTeam.JoinTeam, Nothing, JoinTeamHandler>();
        services.AddHandler<LeaveTeam, Nothing, LeaveTeamHandler>();
        services.AddHandler<EndAccount, Nothing, EndAccountHandler>();
        services.AddHandler<ChangeRole.ChangeRole, Nothing, ChangeRoleHandler>();
    }

    private static void AddTeamsAndPartners(IServiceCollection services)
    {
        services.AddHandler<NoteAbsence, AbsenceId, AbsenceHandler>();
        services.AddHandler<EndAbsence, Nothing, AbsenceHandler>();
        services.AddHandler<HandOverWork, int, HandOverWorkHandler>();
        services.AddHandler<KeepTeam, TeamId, KeepTeamHandler>();
        services.AddHandler<GiveTeamArea, Nothing, GiveTeamAreaHandler>();
        services.AddHandler<EndTeamArea, Nothing, EndTeamAreaHandler>();
        services.AddHandler<KeepPartner, PartnerId, KeepPartnerHandler>();
        services.AddHandler<TryAddressAgain, Nothing, TryAddressAgainHandler>();
        services.AddHandler<NoteMeeting, PartnerMeetingId, NoteMeetingHandler>();
        services.AddHandler<KeepPartnerPerson, PartnerPersonId, KeepPartnerPersonHandler>();
    }
}
