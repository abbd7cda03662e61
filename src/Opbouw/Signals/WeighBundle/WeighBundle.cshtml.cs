using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.Signals.WeighBundle;

[Needs(SignalRights.BundleCode)]
public sealed class WeighBundlePage(OpbouwDb db, Send<WeighBundle, BundleId> send) : PageModel
{
    public static readonly IReadOnlyList<Choice> Answers =
        [new("true", "Ja, het speelt bij meer mensen", "Het kan naar een partner."), new("false", "Nee, het gaat om één of twee mensen", "Help hen op een andere manier.")];

    [BindProperty]
    public WeighBundleForm Form { get; set; } = new();

    public Bundle Bundle { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        Form = new WeighBundleForm { Id = Guid.CreateVersion7(), IsShared = Bundle.IsShared };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        if (!ModelState.IsValid) return Page();
        switch (await send.RunAsync(new WeighBundle(Form.Id, new(id), Form.IsShared!.Value), ct))
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

public sealed record WeighBundleForm
{
    public Guid Id { get; set; }

    [Required(ErrorMessage = "Kies ja of nee")]
    public bool? IsShared { get; set; }
}
