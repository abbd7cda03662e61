using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.ChangeRole;

/// <summary>The administrator says what a role may do from now on.</summary>
[AsksAgain]
public sealed record ChangeRole(Guid CommandId, string RoleCode, IReadOnlyList<string> Permissions) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.change-role", "Bepalen wat een rol mag", typeof(RoleChanged));
}

public sealed class ChangeRoleHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<ChangeRole, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ChangeRole command, CancellationToken ct)
    {
        var role = await db.Set<Role>().SingleOrDefaultAsync(known => known.Code == command.RoleCode, ct);
        if (!work.Actor.May(PeopleRights.AdministerRoles) || role is null)
            return NothingThere.ForThisActor;

        var known = House.Modules.SelectMany(module => module.Permissions).ToDictionary(permission => permission.Code);
        if (command.Permissions.Any(code => !known.ContainsKey(code)))
            return NothingThere.ForThisActor;
        if (command.Permissions.Any(code => !RoleRules.MayContain(role.Code, known[code])))
            return RoleRules.NotForThisRole;
        if (RoleRules.IsOutside(role.Code) && command.Permissions.Except(role.Permissions).Any())
            return RoleRules.WideningNeedsTwo;

        List<string> wanted = [.. command.Permissions.Distinct().Order(StringComparer.Ordinal)];
        trail.Record(new RoleChanged(role.Code, [.. wanted.Except(role.Permissions)], [.. role.Permissions.Except(wanted)]));
        role.Permissions = wanted;
        return default(Nothing);
    }
}
