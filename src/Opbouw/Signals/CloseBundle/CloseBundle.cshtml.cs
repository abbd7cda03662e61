using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Signals.CloseBundle;

[Needs(SignalRights.BundleCode)]
public sealed class CloseBundlePage(OpbouwDb db, PersonalDataCheck check, Send<CloseBundle, BundleId> send) : PageModel
{
    public static readonly IReadOnlyList<Choice> Reasons = Choice.All<ClosingReason>(r => r.Label());

    [BindProperty]
    public CloseBundleForm Form { get; set; } = new();

    public Bundle Bundle { get; private set; } = null!;

    /// <summary>The words look as if they hold personal data; the worker may say that they do not.</summary>
    public bool AsksNoPerson { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Form.Id = Guid.CreateVersion7();
        return await LoadAsync(id, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        AsksNoPerson = await check.WarnAsync(ModelState, nameof(Form.Words), Form.Words, Form.NoPerson, ct);
        if (!ModelState.IsValid) return Page();
        switch (await send.RunAsync(new CloseBundle(Form.Id, new(id), Form.Why!.Value, Form.Words!.Trim()), ct))
        {
            case Outcome<BundleId>.Done: return Redirect($"/bundels/{id}");
            case Outcome<BundleId>.Refused { Refusal: var refusal }: this.Refuse(refusal); return Page();
            default: return NotFound();
        }
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        var bundle = await db.Set<Bundle>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == new BundleId(id), ct);
        Bundle = bundle!;
        return bundle is not null;
    }
}

public sealed record CloseBundleForm
{
    public Guid Id { get; set; }

    [Required(ErrorMessage = "Kies een reden")]
    public ClosingReason? Why { get; set; }

    [ManyLines]
    [Required(ErrorMessage = "Schrijf in één zin waarom")]
    [StringLength(Opbouw.Signals.Bundle.LongestReason)]
    public string? Words { get; set; }

    public bool NoPerson { get; set; }
}
