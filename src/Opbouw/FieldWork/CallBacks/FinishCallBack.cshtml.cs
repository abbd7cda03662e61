using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;

namespace Opbouw.FieldWork.CallBacks;

/// <summary>The button in Mijn dag: I got back to them. There is nothing to look at here.</summary>
[Needs(FieldWorkRights.RecordContactCode)]
public sealed class FinishCallBackPage(Send<FinishCallBack, Nothing> send) : FormPage
{
    public IActionResult OnGet() => Redirect("/mijn-dag");

    public async Task<IActionResult> OnPostAsync([FromForm] Guid actionId, [FromQuery] Guid callBack, CancellationToken ct) =>
        ShowButton(await send.RunAsync(new FinishCallBack(actionId, new CallBackId(callBack)), ct), _ => Redirect("/mijn-dag"));
}
