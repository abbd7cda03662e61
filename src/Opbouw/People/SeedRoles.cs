using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.People;

/// <summary>Gives a new organisation the named roles, with the rights the modules propose for them.</summary>
internal sealed class SeedRoles : ISeed
{
    public async Task SeedAsync(OpbouwDb db, Organisation organisation, CancellationToken ct)
    {
        var existing = await db.Set<Role>().Select(role => role.Code).ToListAsync(ct);
        foreach (var (code, dutch) in RoleCodes.All.Where(role => !existing.Contains(role.Code)))
            db.Add(new Role { Code = code, Name = dutch, Permissions = ProposedFor(code) });
    }

    private static List<string> ProposedFor(string role) =>
        [.. House.Modules.SelectMany(module => module.Permissions).Where(permission => permission.DefaultRoles.Contains(role)).Select(permission => permission.Code)];
}
