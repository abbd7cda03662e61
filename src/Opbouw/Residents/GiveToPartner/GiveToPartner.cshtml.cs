using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Residents.GiveToPartner;

/// <summary>Choose one of the partners that the resident agreed to.</summary>
[Needs(ResidentRights.KeepCode)]
public sealed class GiveToPartnerPage(OpbouwDb db, ResidentReader reader, LocalTime time, Send<GiveToPartner, HandedOverId> send) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public GiveToPartnerForm Form { get; set; } = new();

    public IReadOnlyList<Choice> Consents { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        return Show(await send.RunAsync(new GiveToPartner(new HandedOverId(Form.Id), new ResidentId(Id), new ConsentId(Form.Consent!.Value)), ct), _ => Redirect($"/bewoners/{Id}?bewaard=true"));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var (id, today) = (new ResidentId(Id), time.Today);
        if (await reader.FindMineAsync(id, ct) is null)
            return false;
        var given = await db.Set<HandedOver>().AsNoTracking().Where(h => h.ResidentId == id && h.RecalledAt == null).Select(h => h.ConsentId).ToListAsync(ct);
        var consents = (await db.Set<Consent>().AsNoTracking().Where(c => c.ResidentId == id && c.Purpose == ConsentPurpose.Introduce).ToListAsync(ct))
            .Where(c => c.IsInForce(today) && !given.Contains(c.Id)).ToList();
        var partnerIds = consents.Select(c => c.Recipient!.Value).ToList();
        var names = await db.Set<Partner>().AsNoTracking().Where(p => partnerIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        Consents = [.. consents.Select(c => new Choice(c.Id.Value.ToString(), names.GetValueOrDefault(c.Recipient!.Value, "een partner"), Hint: $"Toestemming tot en met {DutchDates.FullWithYear(c.EndsOn)}."))];
        return true;
    }
}

public sealed class GiveToPartnerForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Kies aan welke partner.")]
    public Guid? Consent { get; set; }
}
