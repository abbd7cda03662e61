using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;

namespace Opbouw.People.LogInByMail;

[PublicPage]
public sealed class TypeCodePage(AskingBrowser browser, Send<LogInByCode, MailedLogIn> send) : PageModel
{
    [BindProperty]
    public TypeCodeForm Form { get; set; } = new();

    public bool HasAsked => browser.HashIn(Request) is not null;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (browser.HashIn(Request) is not { } hash || !ModelState.IsValid)
            return Page();
        switch (await send.RunAsync(new LogInByCode(Guid.NewGuid(), Form.Code!, hash, Entrance.DeviceOf(HttpContext)), ct))
        {
            case Outcome<MailedLogIn>.Done { Value: { Key: { } key } done }:
                browser.Forget(Response);
                return LocalRedirect(Entrance.Admit(HttpContext, key, done.IsComplete, Form.Stays));
            case Outcome<MailedLogIn>.Refused { Refusal: var refusal }:
                this.Refuse(refusal);
                return Page();
            default:
                ModelState.Remove("Form.Code");
                ModelState.AddModelError("Form.Code", "Deze cijfers kloppen niet of gelden niet meer. Kijk in de nieuwste mail, of vraag een nieuwe.");
                return Page();
        }
    }
}

public sealed class TypeCodeForm
{
    [Required(ErrorMessage = "Typ de 6 cijfers uit de mail"), StringLength(40, ErrorMessage = "Het zijn 6 cijfers. Kijk nog eens in de mail")]
    public string? Code { get; set; }

    public bool Stays { get; set; }
}
