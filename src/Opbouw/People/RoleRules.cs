using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;

namespace Opbouw.People;

/// <summary>
/// What no setting can widen: the administrator keeps accounts and settings and reads no content; a funder, a partner or a resident gets
/// only what the modules offer such a role.
/// </summary>
public static class RoleRules
{
    private static readonly string[] Bounded =
        [RoleCodes.Administrator, RoleCodes.Funder, RoleCodes.PartnerPerson, RoleCodes.Resident, RoleCodes.Volunteer, RoleCodes.WijkteamColleague];

    public static readonly Refusal AdministratorStandsAlone = new(
        "role.administrator-stands-alone",
        "Een beheerder ziet niets van het werk. Geef deze persoon voor het werk een tweede account, met een ander e-mailadres.",
        "Roles");

    public static readonly Refusal KindsDoNotMix = new(
        "role.kinds-do-not-mix", "Deze rollen gaan niet samen. Iemand werkt bij ons, of voor een partner, of is bewoner.", "Roles");

    public static readonly Refusal NeedsARole = new("role.needed", "Kies minstens één rol", "Roles");

    public static readonly Refusal NotForThisRole = new("role.right-not-for-this-role", "Dit recht past niet bij deze rol. Haal het vinkje weg.", "Permissions");

    public static readonly Refusal WideningNeedsTwo = new(
        "role.widening-needs-two", "Wie buiten onze organisatie werkt, gaat zo meer lezen. Daarover besluiten twee mensen, bij Naar buiten.", "Permissions");

    /// <summary>Whether a person may have these roles together.</summary>
    public static Refusal? MayHold(IReadOnlyCollection<string> roles)
    {
        if (roles.Count == 0)
            return NeedsARole;
        if (roles.Select(KindOf).Distinct().Skip(1).Any())
            return KindsDoNotMix;
        return roles.Contains(RoleCodes.Administrator) && roles.Distinct().Skip(1).Any() ? AdministratorStandsAlone : null;
    }

    /// <summary>Whether a role may be given this right.</summary>
    public static bool MayContain(string role, Permission permission) =>
        permission.DefaultRoles.Contains(role) || (!Bounded.Contains(role) && !IsHousekeepingOnly(permission));

    /// <summary>Held by people of another organisation: one person alone cannot let them read more.</summary>
    public static bool IsOutside(string role) => KindOf(role) == ActorKind.Partner;

    public static ActorKind KindOf(string role) => role switch
    {
        RoleCodes.PartnerPerson or RoleCodes.Funder => ActorKind.Partner,
        RoleCodes.Resident or RoleCodes.Volunteer => ActorKind.Resident,
        _ => ActorKind.Staff,
    };

    /// <summary>Who keeps the accounts reads no content, so who reads content does not keep the accounts.</summary>
    private static bool IsHousekeepingOnly(Permission permission) => permission.DefaultRoles is [RoleCodes.Administrator];
}
