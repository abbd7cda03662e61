using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;

namespace Opbouw.People.LogInByMail;

[PublicPage]
public sealed class AskLogInLinkPage(LogInTurns turns, AskingBrowser browser, Send<AskLogInLink, Nothing> send) : PageModel
{
    /// <summary>Of one network together, such as a library: far more than a person needs, far less than a machine wants.</summary>
    private const int MostOfANetwork = 40;

    [BindProperty]
    public AskLogInLinkForm Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        var from = HttpContext.Connection.RemoteIpAddress;
        if (!await turns.TakeAsync("mail", from, MostOfANetwork, ct) || !await turns.TakeAsync($"mail {Form.Email}", from, LogInTurns.Most, ct))
        {
            ModelState.AddModelError("", PasswordCheck.AskedTooOften);
            return Page();
        }

        var outcome = await send.RunAsync(new AskLogInLink(Guid.NewGuid(), Form.Email!, browser.Mark(Response)), ct);
        if (outcome is not Outcome<Nothing>.Refused { Refusal: var refusal })
            return LocalRedirect("/inloggen/bewoner/code");
        this.Refuse(refusal);
        return Page();
    }
}

public sealed class AskLogInLinkForm
{
    [Required(ErrorMessage = "Vul uw e-mailadres in"), StringLength(256, ErrorMessage = "Dit e-mailadres is te lang. Kijk het nog eens na"), EmailAddress(ErrorMessage = "Dit is geen e-mailadres. Kijk het nog eens na")]
    public string? Email { get; set; }
}
