using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.People;

/// <summary>
/// Gives a new organisation the named roles, with the rights the modules propose for them. A right that came with an upgrade is given once,
/// to the roles it is proposed for; what the administrator took away stays away. A role outside gets nothing by an upgrade: two people decide that.
/// </summary>
internal sealed class SeedRoles : ISeed
{
    private static IEnumerable<Permission> All => House.Modules.SelectMany(module => module.Permissions);

    public async Task SeedAsync(OpbouwDb db, Organisation organisation, CancellationToken ct)
    {
        var roles = await db.Set<Role>().ToDictionaryAsync(role => role.Code, ct);
        var offered = (await db.Set<OfferedPermission>().Select(permission => permission.Code).ToListAsync(ct)).ToHashSet();

        // From before this list was kept: what some role holds was there.
        var known = offered.Count > 0 ? offered : roles.Values.SelectMany(role => role.Permissions).ToHashSet();
        foreach (var permission in All.Where(permission => !known.Contains(permission.Code)))
            foreach (var role in permission.DefaultRoles.Where(code => roles.ContainsKey(code) && !RoleRules.IsOutside(code)).Select(code => roles[code]).Where(role => !role.Permissions.Contains(permission.Code)))
                role.Permissions = [.. role.Permissions, permission.Code];
        foreach (var (code, dutch) in RoleCodes.All.Where(role => !roles.ContainsKey(role.Code)))
            db.Add(new Role { Code = code, Name = dutch, Permissions = [.. All.Where(permission => permission.DefaultRoles.Contains(code)).Select(permission => permission.Code)] });
        db.AddRange(All.Select(permission => permission.Code).Distinct().Where(code => !offered.Contains(code)).Select(code => new OfferedPermission { Code = code }));
    }
}
