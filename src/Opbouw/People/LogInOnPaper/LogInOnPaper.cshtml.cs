using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;

namespace Opbouw.People.LogInOnPaper;

/// <summary>The QR code on the paper leads here with the digits filled in; only the button logs in.</summary>
[PublicPage]
public sealed class LogInOnPaperPage(LogInTurns turns, Send<LogInOnPaper, PaperLogIn> send) : PageModel
{
    /// <summary>Of one network together. Guessing 20 digits needs no closer watch, and a library is never locked out by one visitor.</summary>
    private const int MostOfANetwork = 60;

    [BindProperty]
    public PaperForm Form { get; set; } = new();

    public void OnGet([FromQuery(Name = "code")] string? code) => Form.Code = code is { Length: <= 40 } ? code : null;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return Page();
        if (!await turns.TakeAsync("paper", HttpContext.Connection.RemoteIpAddress, MostOfANetwork, ct))
        {
            ModelState.AddModelError("", PasswordCheck.TooOften);
            return Page();
        }

        switch (await send.RunAsync(new LogInOnPaper(Guid.NewGuid(), PaperKey.HashOf(Form.Code!), Entrance.DeviceOf(HttpContext)), ct))
        {
            case Outcome<PaperLogIn>.Done { Value: { Key: { } key } done }:
                return LocalRedirect(Entrance.Admit(HttpContext, key, done.IsComplete, Form.Stays));
            case Outcome<PaperLogIn>.Refused { Refusal: var refusal }:
                this.Refuse(refusal);
                return Page();
            default:
                ModelState.AddModelError("Form.Code", "Deze code klopt niet of geldt niet meer. Kijk de cijfers na, of bel uw opbouwwerker.");
                return Page();
        }
    }
}

public sealed class PaperForm
{
    [Required(ErrorMessage = "Typ de cijfers op uw papier"), StringLength(40, ErrorMessage = "Het zijn 20 cijfers. Kijk nog eens op uw papier")]
    public string? Code { get; set; }

    public bool Stays { get; set; }
}
