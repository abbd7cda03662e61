using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.People.LogInByMail;

/// <summary>Behind the link in the mail. Looking at it logs nobody in and uses nothing up: scanners of mail open links too.</summary>
[PublicPage]
public sealed class OpenLogInLinkPage(OpbouwDb db, AskingBrowser browser, TimeProvider time, Send<LogInByLink, MailedLogIn> send) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty]
    public StaysForm Form { get; set; } = new();

    /// <summary>The link is open, and this is the browser that asked.</summary>
    public bool IsHere { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (link, here) = (SecretCode.Hash(Code ?? ""), browser.HashIn(Request));
        var asked = await db.Set<LogInLink>().AsNoTracking().SingleOrDefaultAsync(known => known.LinkHash == link && known.BrowserHash == here, ct);
        IsHere = asked?.IsOpenAt(time.GetUtcNow()) == true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        if (!IsHere)
            return Page();
        switch (await send.RunAsync(new LogInByLink(Guid.NewGuid(), SecretCode.Hash(Code!), browser.HashIn(Request)!, Entrance.DeviceOf(HttpContext)), ct))
        {
            case Outcome<MailedLogIn>.Done { Value: { Key: { } key } done }:
                browser.Forget(Response);
                return LocalRedirect(Entrance.Admit(HttpContext, key, done.IsComplete, Form.Stays));
            case Outcome<MailedLogIn>.Refused { Refusal: var refusal }:
                this.Refuse(refusal);
                return Page();
            default:
                IsHere = false;
                return Page();
        }
    }
}

public sealed class StaysForm
{
    public bool Stays { get; set; }
}
