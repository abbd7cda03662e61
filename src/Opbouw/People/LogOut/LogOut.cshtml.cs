using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;

namespace Opbouw.People.LogOut;

[PublicPage]
public sealed class LogOutPage(Send<LogOut, Nothing> send, CurrentSession current) : FormPage
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        SessionCookie.Forget(Response);
        return current.Session is { } session
            ? ShowButton(await send.RunAsync(new LogOut(Guid.CreateVersion7(), session.Id), ct), _ => LocalRedirect("/"))
            : LocalRedirect("/");
    }
}
