using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;

namespace Opbouw.People.ResidentAccounts;

[Needs(PeopleRights.InviteResidentsCode)]
public sealed class InviteResidentPage(Send<InviteResident, Nothing> send) : FormPage
{
    [BindProperty]
    public InviteResidentForm Form { get; set; } = new() { Id = Guid.CreateVersion7() };

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        var email = string.IsNullOrWhiteSpace(Form.Email) ? null : Form.Email.Trim();
        return Show(await send.RunAsync(new InviteResident(new AccountId(Form.Id), Form.Name!.Trim(), email), ct), _ => LocalRedirect($"/bewoneraccounts/{Form.Id}"));
    }
}

public sealed class InviteResidentForm
{
    public Guid Id { get; set; }

    [Required(ErrorMessage = "Vul de naam in"), StringLength(120, ErrorMessage = "Deze naam is te lang. Maak het korter: hoogstens 120 letters")]
    public string? Name { get; set; }

    [StringLength(256, ErrorMessage = "Dit e-mailadres is te lang. Kijk het nog eens na"), EmailAddress(ErrorMessage = "Dit is geen e-mailadres. Kijk het nog eens na")]
    public string? Email { get; set; }
}
