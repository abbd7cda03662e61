using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.People.PartnerPage;

/// <summary>A new partner, or other words for one that is there.</summary>
[Needs(PeopleRights.KeepPartnersCode)]
public sealed class KeepPartnerPage(OpbouwDb db, Send<KeepPartner, PartnerId> send) : PageModel
{
    /// <summary>Empty for a new partner.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public KeepPartnerForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Id is not { } id)
            return Page();
        var partner = new PartnerId(id);
        if (await db.Set<Partner>().AsNoTracking().SingleOrDefaultAsync(known => known.Id == partner, ct) is not { } found)
            return NotFound();
        Form = new KeepPartnerForm { Name = found.Name, NameInSentence = found.NameInSentence, IsFunder = found.IsFunder, EndsOn = found.EndsOn };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var partner = new PartnerId(Id ?? Form.Id);
        if (Id is not null && !await db.Set<Partner>().AnyAsync(known => known.Id == partner, ct))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var inSentence = string.IsNullOrWhiteSpace(Form.NameInSentence) ? Form.Name!.Trim() : Form.NameInSentence.Trim();
        switch (await send.RunAsync(new KeepPartner(Form.Id, partner, Form.Name!.Trim(), inSentence, Form.IsFunder, Form.EndsOn) { IsNew = Id is null }, ct))
        {
            case Outcome<PartnerId>.Done:
                return LocalRedirect($"/partners/{partner.Value}");
            case Outcome<PartnerId>.Refused refused:
                this.Refuse(refused.Refusal);
                return Page();
            default:
                return NotFound();
        }
    }
}

public sealed class KeepPartnerForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Vul de naam van de partner in"), StringLength(160, ErrorMessage = "Deze naam is te lang. Maak het korter: hoogstens 160 letters")]
    public string? Name { get; set; }

    [StringLength(160, ErrorMessage = "Dit is te lang. Maak het korter: hoogstens 160 letters")]
    public string? NameInSentence { get; set; }

    public bool IsFunder { get; set; }

    public DateOnly? EndsOn { get; set; }
}
