using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.People.GrantRole;

[Needs(PeopleRights.AdministerAccountsCode), AsksAgain]
public sealed class GrantRolePage(OpbouwDb db, LocalTime time, Send<GrantRole, Nothing> send) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public GrantRoleForm Form { get; set; } = new();

    public string Name { get; private set; } = "";

    public IReadOnlyList<Choice> Roles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Form.From = time.Today;
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(ct);
        switch (await send.RunAsync(new GrantRole(Form.Id, new AccountId(Id), Form.Roles!, Form.From!.Value, Form.Until), ct))
        {
            case Outcome<Nothing>.Done:
                return LocalRedirect($"/beheer/mensen/{Id}");
            case Outcome<Nothing>.Refused refused:
                this.Refuse(refused.Refusal);
                return await ShowAsync(ct);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var person = await db.Set<Account>().Where(account => account.Id == Id && account.EndedAt == null).Select(account => new { account.Name, account.Kind }).SingleOrDefaultAsync(ct);
        if (person is null)
            return NotFound();
        Name = person.Name;
        Roles = [.. (await PeopleChoices.RolesAsync(db, ct)).Where(role => RoleRules.KindOf(role.Value) == person.Kind)];
        return Page();
    }
}

public sealed class GrantRoleForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Kies een rol")]
    public string? Roles { get; set; }

    [Required(ErrorMessage = "Vul de eerste dag in")]
    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }
}
