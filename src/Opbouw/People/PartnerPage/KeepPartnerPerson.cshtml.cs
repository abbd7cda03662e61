using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.People.PartnerPage;

/// <summary>Somebody at a partner: new, with another function, or gone.</summary>
[Needs(PeopleRights.KeepPartnersCode), ShowsPeople(LookKind.PartnerPeople)]
public sealed class KeepPartnerPersonPage(OpbouwDb db, Send<KeepPartnerPerson, PartnerPersonId> send) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Empty for somebody new.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Persoon { get; set; }

    [BindProperty]
    public KeepPartnerPersonForm Form { get; set; } = new();

    public string Partner { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
            return NotFound();
        if (Persoon is not { } id)
            return Page();
        var (personId, partnerId) = (new PartnerPersonId(id), new PartnerId(Id));
        if (await db.Set<PartnerPerson>().AsNoTracking().SingleOrDefaultAsync(person => person.Id == personId && person.PartnerId == partnerId, ct) is not { } found)
            return NotFound();
        Form = new KeepPartnerPersonForm { Name = found.Name, Function = found.Function, Email = found.Email, EndsOn = found.EndsOn };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (personId, partnerId) = (new PartnerPersonId(Persoon ?? Form.Id), new PartnerId(Id));
        if (!await ReadAsync(ct) || (Persoon is not null && !await db.Set<PartnerPerson>().AnyAsync(person => person.Id == personId && person.PartnerId == partnerId, ct)))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var outcome = await send.RunAsync(
            new KeepPartnerPerson(Form.Id, personId, partnerId, Form.Name!.Trim(), Form.Function!.Trim(), Form.Email?.Trim(), Form.EndsOn)
            {
                IsNew = Persoon is null,
            },
            ct);
        return Show(outcome, _ => LocalRedirect($"/partners/{Id}"));
    }

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        var id = new PartnerId(Id);
        Partner = await db.Set<Partner>().Where(partner => partner.Id == id).Select(partner => partner.Name).SingleOrDefaultAsync(ct) ?? "";
        return Partner.Length > 0;
    }
}

public sealed class KeepPartnerPersonForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Vul de naam in"), StringLength(120, ErrorMessage = "Deze naam is te lang. Maak het korter: hoogstens 120 letters")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Vul de functie in"), StringLength(120, ErrorMessage = "Deze functie is te lang. Maak het korter: hoogstens 120 letters")]
    public string? Function { get; set; }

    [StringLength(256, ErrorMessage = "Dit e-mailadres is te lang. Kijk het nog eens na"), EmailAddress(ErrorMessage = "Vul een e-mailadres in, zoals naam@voorbeeld.nl")]
    public string? Email { get; set; }

    public DateOnly? EndsOn { get; set; }
}
