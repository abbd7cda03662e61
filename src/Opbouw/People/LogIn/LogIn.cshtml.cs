using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.People.LogIn;

[PublicPage]
public sealed class LogInPage(PasswordCheck check, Send<StartSession, StartedSession> send, WorkContext work, IEnumerable<IDemoLogIns> demo) : PageModel
{
    [BindProperty]
    public LogInForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    public IReadOnlyList<DemoLogIn> DemoLogIns => work.Organisation.IsDemo ? [.. demo.SelectMany(logIns => logIns.All)] : [];

    public IActionResult OnGet() => work.Actor.IsKnown ? LocalRedirect(WayBack.Or(Terug)) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();

        var from = HttpContext.Connection.RemoteIpAddress;
        var isChecked = await check.CheckAsync(Form.Email!, Form.Password!, from, ct);
        if (isChecked.Account is not { } account)
        {
            ModelState.AddModelError("", isChecked.IsTooMany ? PasswordCheck.TooOften : PasswordCheck.DoNotMatch);
            return Page();
        }

        var started = await send.RunAsync(
            new StartSession(Guid.CreateVersion7(), account.AccountId, DeviceName.From(Request.Headers.UserAgent.ToString()), LogInTurns.KeyOf(Form.Email!, from))
            {
                EarlierKeyHash = SessionCookie.KeyIn(Request) is { } key ? SecretCode.Hash(key) : null,
            },
            ct);
        if (started is Outcome<StartedSession>.Refused { Refusal: var refusal })
        {
            this.Refuse(refusal);
            return Page();
        }

        if (started is not Outcome<StartedSession>.Done { Value: { Key: { } newKey } session })
            return RedirectToPage();
        SessionCookie.Set(Response, newKey);
        return LocalRedirect(session.IsComplete ? WayBack.Or(Terug) : WayBack.With("/inloggen/code", Terug));
    }
}

public sealed class LogInForm
{
    [Required(ErrorMessage = "Vul uw e-mailadres in"), StringLength(256, ErrorMessage = "Dit e-mailadres is te lang. Kijk het nog eens na")]
    public string? Email { get; set; }

    [AsTyped]
    [Required(ErrorMessage = "Vul uw wachtwoord in"), StringLength(200, ErrorMessage = "Dit wachtwoord is te lang. Kijk het nog eens na")]
    public string? Password { get; set; }
}
