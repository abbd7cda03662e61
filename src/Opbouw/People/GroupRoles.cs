using Opbouw.Shared.Modules;
using Opbouw.Shared.Security;

namespace Opbouw.People;

/// <summary>
/// Which roles a group of a directory may give: the ordinary ones of the own organisation. Whoever fills groups elsewhere never makes somebody an
/// administrator, a privacy officer or a team leader, and never lets in a partner or a funder.
/// </summary>
public static class GroupRoles
{
    private static readonly string[] Ordinary =
        [RoleCodes.Worker, RoleCodes.WijkteamWorker, RoleCodes.WijkteamColleague, RoleCodes.KenniscentrumCoordinator, RoleCodes.Editor, RoleCodes.Volunteer];

    public static bool MayBeGiven(string role) => Ordinary.Contains(role);

    /// <summary>An administrator can give a role more than the modules propose. Such a role is given by hand only.</summary>
    public static bool MayBeGiven(Role role)
    {
        var beyond = House.Modules.SelectMany(module => module.Permissions).Where(permission => !permission.DefaultRoles.Intersect(Ordinary).Any()).Select(permission => permission.Code).ToHashSet();
        return MayBeGiven(role.Code) && !role.Permissions.Exists(beyond.Contains);
    }

    public static string InWords => string.Join(", ", Ordinary);
}
