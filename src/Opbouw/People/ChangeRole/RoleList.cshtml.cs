using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.People.ChangeRole;

[Needs(PeopleRights.AdministerRolesCode)]
public sealed class RoleListPage(OpbouwDb db) : PageModel
{
    public IReadOnlyList<RoleLine> Roles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var words = House.Modules.SelectMany(module => module.Permissions).ToDictionary(permission => permission.Code, permission => permission.Dutch);
        var rights = await db.Set<Role>().AsNoTracking().ToDictionaryAsync(role => role.Code, role => role.Permissions, ct);
        IReadOnlyList<Choice> choices = await PeopleChoices.RolesAsync(db, ct);
        Roles = [.. choices.Select(role => new RoleLine(role.Value, role.Text, [.. rights[role.Value].Where(words.ContainsKey).Select(code => words[code])]))];
    }

    public sealed record RoleLine(string Code, string Name, IReadOnlyList<string> Rights);
}
