using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;

namespace Opbouw.FieldWork.DropRound;

/// <summary>The button in the list of rounds. There is nothing to look at here.</summary>
[Needs(FieldWorkRights.RecordContactCode)]
public sealed class DropRoundPage(Send<DropRound, Nothing> send) : FormPage
{
    public IActionResult OnGet() => Redirect("/rondes");

    public async Task<IActionResult> OnPostAsync([FromForm] Guid actionId, [FromQuery] Guid ronde, CancellationToken ct) =>
        ShowButton(await send.RunAsync(new DropRound(actionId, new RoundId(ronde)), ct), _ => Redirect("/rondes"));
}
