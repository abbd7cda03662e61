using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;

namespace Opbouw.People.LogOut;

[PublicPage]
public sealed class LogOutPage(Send<LogOut, Nothing> send, CurrentSession current, WorkAccountIssuers issuers, WorkContext work) : FormPage
{
    /// <summary>Name of the directory, where somebody stays logged in.</summary>
    public string? WorkAccount => issuers.Of(work.Organisation)?.Name;

    [BindProperty(SupportsGet = true)]
    public bool Klaar { get; set; }

    public bool IsOut => Klaar && current.Session is null;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        SessionCookie.Forget(Response);
        return current.Session is { } session
            ? ShowButton(await send.RunAsync(new LogOut(Guid.CreateVersion7(), session.Id), ct), _ => LocalRedirect(WorkAccount is null ? "/" : "/uitloggen?klaar=true"))
            : LocalRedirect("/");
    }
}
