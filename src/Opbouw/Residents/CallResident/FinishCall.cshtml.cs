using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;

namespace Opbouw.Residents.CallResident;

/// <summary>The button in Mijn dag: I called. There is nothing to look at here.</summary>
[Needs(ResidentRights.KeepCode)]
public sealed class FinishCallPage(Send<FinishCall, Nothing> send) : FormPage
{
    public IActionResult OnGet() => Redirect("/mijn-dag");

    public async Task<IActionResult> OnPostAsync([FromForm] Guid actionId, [FromQuery] Guid gesprek, CancellationToken ct) =>
        ShowButton(await send.RunAsync(new FinishCall(actionId, new PromisedCallId(gesprek)), ct), _ => Redirect("/mijn-dag"));
}
