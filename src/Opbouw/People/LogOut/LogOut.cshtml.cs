using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;

namespace Opbouw.People.LogOut;

[PublicPage]
public sealed class LogOutPage(Send<LogOut, Nothing> send, CurrentSession current) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (current.Session is { } session)
            await send.RunAsync(new LogOut(Guid.CreateVersion7(), session.Id), ct);
        SessionCookie.Forget(Response);
        return LocalRedirect("/");
    }
}
