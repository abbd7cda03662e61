using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Signals.PutIntoWords;

[Needs(SignalRights.BundleCode)]
public sealed class PutIntoWordsPage(OpbouwDb db, PersonalDataCheck check, Send<PutIntoWords, BundleId> send) : PageModel
{
    [BindProperty]
    public PutIntoWordsForm Form { get; set; } = new();

    public Bundle Bundle { get; private set; } = null!;

    public IReadOnlyList<string> Heard { get; private set; } = [];

    /// <summary>The words look as if they hold personal data; the worker may say that they do not.</summary>
    public bool AsksNoPerson { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        Form = new PutIntoWordsForm { Id = Guid.CreateVersion7(), Words = Bundle.Newest?.Words };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        AsksNoPerson = await check.WarnAsync(ModelState, nameof(Form.Words), Form.Words, Form.NoPerson, ct);
        if (!ModelState.IsValid) return Page();
        switch (await send.RunAsync(new PutIntoWords(Form.Id, new(id), Form.Words!.Trim()), ct))
        {
            case Outcome<BundleId>.Done: return Redirect($"/bundels/{id}");
            case Outcome<BundleId>.Refused { Refusal: var refusal }: this.Refuse(refusal); return Page();
            default: return NotFound();
        }
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await db.Set<Bundle>().AsNoTracking().Include(b => b.Wordings).SingleOrDefaultAsync(b => b.Id == new BundleId(id), ct) is not { } bundle) return false;
        Bundle = bundle;
        Heard = await db.Set<Signal>().AsNoTracking().Where(s => s.BundleId == bundle.Id).OrderByDescending(s => s.RaisedAt).Take(20).Select(s => s.Words).ToListAsync(ct);
        return true;
    }
}

public sealed record PutIntoWordsForm
{
    public Guid Id { get; set; }

    [ManyLines]
    [Required(ErrorMessage = "Schrijf de vraag op")]
    [StringLength(Opbouw.Signals.Bundle.LongestWording)]
    public string? Words { get; set; }

    public bool NoPerson { get; set; }
}
