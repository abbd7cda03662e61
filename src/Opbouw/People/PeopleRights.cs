using Opbouw.Shared.Security;

namespace Opbouw.People;

public static class PeopleRights
{
    public const string AdministerAccountsCode = "people.administer-accounts";
    public const string AdministerRolesCode = "people.administer-roles";
    public const string AdministerTeamsCode = "people.administer-teams";
    public const string KeepPartnersCode = "people.keep-partners";
    public const string SeePartnersCode = "people.see-partners";
    public const string SeeDirectoryCode = "people.see-directory";
    public const string ArrangeDeputyCode = "people.arrange-deputy";
    public const string HandOverWorkCode = "people.hand-over-work";
    public const string ImportPartnersCode = "people.import-partners";
    public const string ReadRolesCode = "people.read-roles";
    public const string HelpLostPhoneCode = "people.help-lost-phone";

    public const string ShowCardCode = "people.show-card";
    public const string InviteResidentsCode = "people.invite-residents";

    public static readonly Permission AdministerAccounts = new(AdministerAccountsCode, "Mensen toevoegen, rollen en teams geven, accounts beëindigen", RoleCodes.Administrator);
    public static readonly Permission AdministerRoles = new(AdministerRolesCode, "Bepalen wat elke rol mag", RoleCodes.Administrator);
    public static readonly Permission AdministerTeams = new(AdministerTeamsCode, "Teams maken en zeggen waar ze werken", RoleCodes.Administrator, RoleCodes.TeamLeader);
    public static readonly Permission KeepPartners = new(KeepPartnersCode, "Partners en hun mensen bijhouden", [.. RoleCodes.Opbouwwerkers, RoleCodes.TeamLeader]);
    public static readonly Permission SeePartners = new(SeePartnersCode, "Partners en hun mensen zien", [.. RoleCodes.Opbouwwerkers, RoleCodes.TeamLeader, RoleCodes.Editor]);

    public static readonly Permission ImportPartners = new(ImportPartnersCode, "Partners en hun mensen inlezen uit een bestand", RoleCodes.Administrator, RoleCodes.TeamLeader);

    public static readonly Permission ArrangeDeputy = new(ArrangeDeputyCode, "Eigen afwezigheid opschrijven en eigen werk overdragen", [.. RoleCodes.Opbouwwerkers, RoleCodes.TeamLeader]);
    public static readonly Permission HandOverWork = new(HandOverWorkCode, "Werk van een ander uit het team overdragen", RoleCodes.TeamLeader);

    public static readonly Permission ReadRoles = new(ReadRolesCode, "Lezen wat elke rol mag", RoleCodes.TeamLeader, RoleCodes.PrivacyOfficer, RoleCodes.Administrator);

    public static readonly Permission HelpLostPhone = new(HelpLostPhoneCode, "Met een tweede persoon een collega helpen die de telefoon kwijt is", RoleCodes.Administrator, RoleCodes.TeamLeader);

    public static readonly Permission SeeDirectory = new(
        SeeDirectoryCode,
        "Zien wie waar werkt",
        [.. RoleCodes.Opbouwwerkers, RoleCodes.WijkteamColleague, RoleCodes.TeamLeader, RoleCodes.Editor, RoleCodes.PrivacyOfficer, RoleCodes.Administrator]);

    public static readonly Permission InviteResidents = new(
        InviteResidentsCode, "Bewoners een account geven, met mail of een code op papier", [.. RoleCodes.Opbouwwerkers, RoleCodes.TeamLeader]);

    public static readonly Permission ShowCard = new(ShowCardCode, "Met een eigen kaartje op de site staan", RoleCodes.Opbouwwerkers);

    public static readonly IReadOnlyList<Permission> All =
        [AdministerAccounts, AdministerRoles, AdministerTeams, KeepPartners, SeePartners, ImportPartners, SeeDirectory, ArrangeDeputy, HandOverWork, HelpLostPhone, ReadRoles, InviteResidents, ShowCard];
}
