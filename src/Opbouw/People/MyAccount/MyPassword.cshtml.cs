using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.People.MyAccount;

[NeedsLogIn]
public sealed class MyPasswordPage(
    OpbouwDb db, WorkContext work, CurrentSession current, PasswordCheck check, NewPassword newPassword, Send<ChangeMyPassword, Nothing> send) : FormPage
{
    [BindProperty]
    public MyPasswordForm Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var email = await db.Set<Account>().Where(account => account.Id == work.Actor.Account.Value).Select(account => account.Email).SingleAsync(ct) ?? "";
        NewPassword.Check(ModelState, "Form.Wanted", Form.Wanted, email, work.Actor.Name, work.Organisation.Name);
        if (!ModelState.IsValid)
            return Page();

        var isChecked = await check.CheckAsync(email, Form.Now!, HttpContext.Connection.RemoteIpAddress, ct);
        if (isChecked.Account is null)
        {
            ModelState.AddModelError("Form.Now", isChecked.IsTooMany ? "Het is te vaak misgegaan. Wacht een kwartier en probeer het dan opnieuw." : "Dit is niet uw wachtwoord van nu");
            return Page();
        }

        var outcome = await send.RunAsync(new ChangeMyPassword(Guid.CreateVersion7(), current.Session!.Id, newPassword.Hash(Form.Wanted!)), ct);
        return Show(outcome, _ => RedirectToPage("/People/MyAccount/MyAccount"));
    }
}

public sealed class MyPasswordForm
{
    [AsTyped]
    [Required(ErrorMessage = "Vul uw wachtwoord van nu in"), StringLength(NewPassword.Longest, ErrorMessage = "Dit wachtwoord is te lang. Kijk het nog eens na")]
    public string? Now { get; set; }

    [AsTyped]
    public string? Wanted { get; set; }
}
