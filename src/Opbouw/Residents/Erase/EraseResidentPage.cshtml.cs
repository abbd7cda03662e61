using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;

namespace Opbouw.Residents.Erase;

/// <summary>A worker erases somebody of her own caseload, because she asked.</summary>
[Needs(ResidentRights.KeepCode)]
public sealed class EraseResidentPage(ResidentReader reader, ResidentEraser eraser) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Guid NewId { get; } = Guid.CreateVersion7();

    public string Back => $"/bewoners/{Id}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await reader.FindMineAsync(new ResidentId(Id), ct) is not null ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromForm] Guid actionId, CancellationToken ct)
    {
        var outcome = await eraser.EraseAsync(actionId, new ResidentId(Id), ErasureReason.Asked, ct);
        return Show(outcome, number => Redirect($"/bewoners?gewist={number}"));
    }
}
