using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.People.ConfirmSecondFactor;

[PublicPage]
public sealed class ConfirmSecondFactorPage(
    OpbouwDb db, CurrentSession current, WorkContext work, TimeProvider time, IEnumerable<IDemoLogIns> demo, Send<ConfirmSecondFactor, SecondFactorAnswer> send) : PageModel
{
    [BindProperty]
    public SecondFactorForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    public string? DemoCode => work.Organisation.IsDemo && current.AwaitingSecondFactor is { } account
        ? demo.Select(logIns => logIns.CodeOf(account, time.GetUtcNow())).FirstOrDefault(code => code is not null)
        : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (current.AwaitingSecondFactor is not { } account)
            return LocalRedirect(work.Actor.IsKnown ? WayBack.Or(Terug) : WayBack.With("/inloggen", Terug));
        return await db.Set<SecondFactor>().AnyAsync(factor => factor.AccountId == account, ct) || await db.Set<Passkey>().AnyAsync(passkey => passkey.AccountId == account, ct)
            ? Page()
            : LocalRedirect(WayBack.With("/inloggen/tweede-stap", Terug));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (current.AwaitingSecondFactor is null)
            return LocalRedirect(work.Actor.IsKnown ? WayBack.Or(Terug) : WayBack.With("/inloggen", Terug));
        if (!ModelState.IsValid)
            return Page();

        var outcome = await send.RunAsync(new ConfirmSecondFactor(Guid.CreateVersion7(), current.Session!.Id, Form.Code!, Entrance.DeviceOf(HttpContext)), ct);
        if (outcome is Outcome<SecondFactorAnswer>.Refused { Refusal: var refusal })
        {
            this.Refuse(refusal);
            return Page();
        }

        if (outcome is not Outcome<SecondFactorAnswer>.Done { Value: var answer })
            return LocalRedirect(WayBack.With("/inloggen", Terug));
        if (answer.Key is { } key)
        {
            Entrance.Open(HttpContext, key);
            return LocalRedirect(WayBack.Or(Terug));
        }

        ModelState.Remove("Form.Code");
        ModelState.AddModelError("Form.Code", answer.Code.Words);
        return Page();
    }
}

public sealed class SecondFactorForm
{
    [Required(ErrorMessage = "Vul de code uit je app in"), StringLength(40, ErrorMessage = "Een code heeft 6 cijfers. Kijk nog eens in je app")]
    public string? Code { get; set; }
}
