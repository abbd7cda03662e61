using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.People.WhoMayWhat;

/// <summary>All roles and what they may, to read; changing them is for the administrator.</summary>
[Needs(PeopleRights.ReadRolesCode)]
public sealed class WhoMayWhatPage(OpbouwDb db, LocalTime time) : PageModel
{
    public IReadOnlyList<RoleLine> Roles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = time.Today;
        var dutch = House.Modules.SelectMany(module => module.Permissions).DistinctBy(permission => permission.Code).ToDictionary(permission => permission.Code, permission => permission.Dutch);
        var holders = await db.Set<RoleGrant>().AsNoTracking().Where(grant => grant.From <= today && (grant.Until == null || grant.Until >= today))
            .GroupBy(grant => grant.RoleCode).Select(group => new { group.Key, Count = group.Select(grant => grant.AccountId).Distinct().Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var order = RoleCodes.All.Select(role => role.Code).ToList();
        var roles = await db.Set<Role>().AsNoTracking().ToListAsync(ct);
        Roles = [.. roles.OrderBy(role => order.IndexOf(role.Code) is var place && place < 0 ? int.MaxValue : place).ThenBy(role => role.Name, StringComparer.CurrentCulture)
            .Select(role => new RoleLine(role.Code, role.Name, holders.GetValueOrDefault(role.Code), [.. role.Permissions.Where(dutch.ContainsKey).Select(code => dutch[code])]))];
    }
}

public sealed record RoleLine(string Code, string Name, int People, IReadOnlyList<string> Rights);
