using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Signals.Unbundle;

[Needs(SignalRights.BundleCode)]
public sealed class UnbundlePage(OpbouwDb db, Send<Unbundle, BundleId> send) : PageModel
{
    /// <summary>Makes the form one action.</summary>
    [BindProperty]
    public Guid Command { get; set; }

    public string Words { get; private set; } = "";

    public BundleId BundleId { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Command = Guid.CreateVersion7();
        return await LoadAsync(id, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        switch (await send.RunAsync(new Unbundle(Command, new(id)), ct))
        {
            case Outcome<BundleId>.Done { Value: var bundle }: return Redirect($"/bundels/{bundle}");
            case Outcome<BundleId>.Refused { Refusal: var refusal }: this.Refuse(refusal); break;
            default: return NotFound();
        }
        return await LoadAsync(id, ct) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        var signal = await db.Set<Signal>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == new SignalId(id), ct);
        if (signal?.BundleId is not { } bundle) return false;
        (Words, BundleId) = (signal.Words, bundle);
        return true;
    }
}
