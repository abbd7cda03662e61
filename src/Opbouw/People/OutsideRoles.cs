using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.People;

/// <summary>A right that people outside do not have now and could be given.</summary>
public sealed record RightOutside(string RoleCode, string RoleName, string Permission, string Dutch);

/// <summary>The roles of people who work elsewhere: partners and funders. Only a decision of two people lets them read more.</summary>
public sealed class OutsideRoles(OpbouwDb db, OpenTrail trail)
{
    public async Task<IReadOnlyList<RightOutside>> NotHeldAsync(CancellationToken ct) =>
        [.. from role in await db.Set<Role>().AsNoTracking().ToListAsync(ct)
            where RoleRules.IsOutside(role.Code)
            from permission in House.Modules.SelectMany(module => module.Permissions).DistinctBy(permission => permission.Code)
            where RoleRules.MayContain(role.Code, permission) && !role.Permissions.Contains(permission.Code)
            orderby role.Name, permission.Dutch
            select new RightOutside(role.Code, role.Name, permission.Code, permission.Dutch)];

    public Task<bool> HoldsAsync(string role, string permission, CancellationToken ct) =>
        db.Set<Role>().AsNoTracking().AnyAsync(known => known.Code == role && known.Permissions.Contains(permission), ct);

    /// <summary>Within the transaction of the decision. Whoever calls this has seen that two people agree.</summary>
    /// <returns>Whether there was anything to give.</returns>
    public async Task<bool> GiveAsync(string role, string permission, CancellationToken ct)
    {
        if ((await NotHeldAsync(ct)).All(right => right.RoleCode != role || right.Permission != permission))
            return false;
        var known = await db.Set<Role>().SingleAsync(one => one.Code == role, ct);
        known.Permissions = [.. known.Permissions.Append(permission).Order(StringComparer.Ordinal)];
        trail.Record(new RoleChanged(role, [permission], []));
        return true;
    }
}
