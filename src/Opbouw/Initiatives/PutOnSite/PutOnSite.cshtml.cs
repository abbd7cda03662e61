using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Initiatives.PutOnSite;

[Needs(InitiativesRights.AccompanyCode)]
public sealed class PutOnSitePage(OpbouwDb db, Send<PutOnSite, Nothing> put, Send<TakeFromSite, Nothing> take) : InitiativeFormPage(db)
{
    [BindProperty]
    public PutOnSiteForm Form { get; set; } = new();

    public Guid NewId { get; } = Guid.CreateVersion7();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        Form.IsOpen = Initiative.IsOpen;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        return ModelState.IsValid ? Back(await put.RunAsync(new PutOnSite(Form.Id, Initiative.Id, Form.IsOpen), ct)) : Page();
    }

    public async Task<IActionResult> OnPostWegAsync([FromForm] Guid actionId, CancellationToken ct) =>
        await LoadAsync(ct) ? ShowButton(await take.RunAsync(new TakeFromSite(actionId, Initiative.Id), ct), _ => Redirect(Address)) : NotFound();
}

public sealed class PutOnSiteForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Range(typeof(bool), "true", "true", ErrorMessage = "Vraag het eerst aan de groep. Zet dan het vinkje.")]
    public bool GroupWantsIt { get; set; }

    public bool IsOpen { get; set; }
}
