using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;

namespace Opbouw.Residents.MakeCard;

/// <summary>The card is the answer to the button that makes it: shown once, kept nowhere.</summary>
[Needs(ResidentRights.KeepCode)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ResidentCardPage(ResidentReader reader, WorkContext work, Send<MakeResidentCard, Nothing> send) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string? Address { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await reader.FindMineAsync(new ResidentId(Id), ct) is not null ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromForm] Guid actionId, CancellationToken ct)
    {
        var token = CardLinks.NewToken();
        return ShowButton(await send.RunAsync(new MakeResidentCard(actionId, new ResidentId(Id), CardLinks.HashOf(token)), ct), _ =>
        {
            Address = new Uri(work.Organisation.Address, CardLinks.Path + token).ToString();
            return Page();
        });
    }
}
