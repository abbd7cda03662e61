using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Residents.PrivacyDesk;

/// <summary>The privacy officer erases somebody who asked.</summary>
[Needs(ResidentRights.ProtectCode)]
public sealed class EraseByOfficerPage(OpbouwDb db, ResidentEraser eraser) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Guid NewId { get; } = Guid.CreateVersion7();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var id = new ResidentId(Id);
        return await db.Set<Resident>().IgnoreQueryFilters().AnyAsync(r => r.Id == id, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] Guid actionId, CancellationToken ct)
    {
        var outcome = await eraser.EraseAsync(actionId, new ResidentId(Id), ErasureReason.Asked, ct);
        return Show(outcome, number => Redirect($"/privacy-werk?gewist={number}"));
    }
}
