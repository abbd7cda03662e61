using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Modules;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.People.ChangeRole;

[Needs(PeopleRights.AdministerRolesCode), AsksAgain]
public sealed class ChangeRolePage(OpbouwDb db, Send<ChangeRole, Nothing> send) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public ChangeRoleForm Form { get; set; } = new();

    public string Name { get; private set; } = "";

    /// <summary>Only what this role may have: no setting can widen that.</summary>
    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public bool IsOutside => RoleRules.IsOutside(Code);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await ReadAsync(ct) is not { } role)
            return NotFound();
        Form.Permissions = role.Permissions;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        switch (await send.RunAsync(new ChangeRole(Form.Id, Code, Form.Permissions), ct))
        {
            case Outcome<Nothing>.Done:
                return LocalRedirect("/beheer/rollen");
            case Outcome<Nothing>.Refused refused when await ReadAsync(ct) is not null:
                this.Refuse(refused.Refusal);
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<Role?> ReadAsync(CancellationToken ct)
    {
        var role = await db.Set<Role>().AsNoTracking().SingleOrDefaultAsync(known => known.Code == Code, ct);
        Name = role?.Name ?? "";
        Choices = [.. House.Modules.SelectMany(module => module.Permissions)
            .Where(permission => RoleRules.MayContain(Code, permission) && (!IsOutside || role?.Permissions.Contains(permission.Code) == true))
            .Select(permission => new Choice(permission.Code, permission.Dutch))];
        return role;
    }
}

public sealed class ChangeRoleForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public List<string> Permissions { get; set; } = [];
}
