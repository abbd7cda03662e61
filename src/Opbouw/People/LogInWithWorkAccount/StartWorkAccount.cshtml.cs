using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;

namespace Opbouw.People.LogInWithWorkAccount;

/// <summary>
/// On to the directory. A link and not a form: Chromium holds a form to <c>form-action</c> at every redirect after it, also those of a directory that
/// sends people on to another one. It changes nothing but a cookie that says what was asked in this browser, and it starts from our own pages only.
/// </summary>
[PublicPage]
public sealed class StartWorkAccountPage(
    WorkAccountIssuers issuers, IOptionsMonitor<OpenIdConnectOptions> options, CurrentSession current, WorkContext work, TimeProvider time,
    Send<NoteWorkAccountTrouble, Nothing> note) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    /// <summary>Somebody who is logged in proves once more who she is.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Nogmaals { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        // Without a directory this page is not there.
        if (issuers.Of(work.Organisation) is not { } issuer)
            return NotFound();
        Response.Headers.CacheControl = "no-store";
        var again = Nogmaals && current.Session is { IsComplete: true } session ? session.Id : (SessionId?)null;
        if (work.Actor.IsKnown && again is null)
            return LocalRedirect(WayBack.Or(Terug));
        if (ComesFromElsewhere)
            return LocalRedirect(WayBack.With("/inloggen", Terug));

        var asked = new WorkAccountQuestion(WayBack.Or(Terug), again, time.GetUtcNow());
        if (!await WorkAccountMetadata.AnswersAsync(options.Get(issuer.Scheme).ConfigurationManager!, ct))
        {
            await note.RunAsync(new NoteWorkAccountTrouble(Guid.CreateVersion7(), WorkAccountTrouble.Silent), ct);
            return LocalRedirect(asked.AddressAfter(WorkAccountTrouble.Silent));
        }

        return Challenge(asked.ToProperties(), issuer.Scheme);
    }

    private bool ComesFromElsewhere => Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";
}
