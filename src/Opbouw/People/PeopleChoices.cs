using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Ui;

namespace Opbouw.People;

/// <summary>Roles, teams and partners to choose from in a form.</summary>
internal static class PeopleChoices
{
    public static async Task<IReadOnlyList<Choice>> RolesAsync(OpbouwDb db, CancellationToken ct)
    {
        var order = Shared.Security.RoleCodes.All.Select(role => role.Code).ToList();
        var roles = await db.Set<Role>().AsNoTracking().Select(role => new { role.Code, role.Name }).ToListAsync(ct);
        return [.. roles.OrderBy(role => order.IndexOf(role.Code) is var place and >= 0 ? place : int.MaxValue).Select(role => new Choice(role.Code, role.Name))];
    }

    public static async Task<IReadOnlyList<Choice>> TeamsAsync(OpbouwDb db, DateOnly today, CancellationToken ct) =>
        [.. (await db.Set<Team>().AsNoTracking().Where(team => team.EndsOn == null || team.EndsOn >= today).OrderBy(team => team.Name)
            .Select(team => new { team.Id, team.Name }).ToListAsync(ct)).Select(team => new Choice(team.Id.Value.ToString(), team.Name))];

    public static async Task<IReadOnlyList<Choice>> PartnersAsync(OpbouwDb db, DateOnly today, CancellationToken ct) =>
        [.. (await db.Set<Partner>().AsNoTracking().Where(partner => partner.EndsOn == null || partner.EndsOn >= today).OrderBy(partner => partner.Name)
            .Select(partner => new { partner.Id, partner.Name }).ToListAsync(ct)).Select(partner => new Choice(partner.Id.Value.ToString(), partner.Name))];
}
