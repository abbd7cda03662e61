using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Residents.CallResident;

/// <summary>Somebody in the street wants to be called: name, number and her yes in one form.</summary>
[Needs(ResidentRights.KeepCode)]
public sealed class CallNewPage(DataKeys keys, LookUpHash hashes, WorkContext work, LocalTime time, Send<WriteDownResident, ResidentId> send) : FormPage
{
    [BindProperty]
    public CallNewForm Form { get; set; } = new();

    public IActionResult OnGet()
    {
        if (work.Actor.Teams.Length == 0)
            return NotFound();
        Form.DueOn = time.Today.AddDays(1);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid && Form.DueOn > time.Today.AddDays(CallTerm.LongestWait))
            ModelState.AddModelError("Form.DueOn", "Bel binnen een maand. Kies een dag die eerder is.");
        if (!ModelState.IsValid)
            return Page();
        var key = await keys.EnsureAsync(Form.Id, ct);
        var facts = new ResidentFacts(key.Seal(Form.Name!.Trim()), key.SealAny(Form.Phone), Mail: null, Address: null, HidesAddress: false, Circle.Own, await hashes.OfPhoneAsync(Form.Phone, ct), MailHash: null);
        var consent = new NewConsent(new ConsentId(Form.CallId), ConsentPurpose.CallBack, Recipient: null, ConsentWay.Aloud, key.SealAny(Form.Witness), Form.DueOn!.Value.AddDays(CallTerm.LongestWait));
        var command = new WriteDownResident(new ResidentId(Form.Id), facts, consent)
        {
            Call = new NewCall(new PromisedCallId(Form.CallId), key.Seal(Form.About!.Trim()), Form.DueOn.Value),
        };
        return Show(await send.RunAsync(command, ct), _ => Redirect("/mijn-dag"));
    }
}

public sealed class CallNewForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Id of the call and of the consent that came with it.</summary>
    public Guid CallId { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Vul een naam in. Een voornaam is genoeg."), StringLength(Resident.NameLength, ErrorMessage = "Maak de naam korter: hoogstens 80 letters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Vul het nummer in."), StringLength(Resident.PhoneLength, ErrorMessage = "Dit nummer is te lang. Kijk het nog eens na.")]
    [Telephone]
    public string? Phone { get; set; }

    [Required(ErrorMessage = "Schrijf op waar het over gaat."), StringLength(PromisedCall.AboutLength, ErrorMessage = "Maak het korter: hoogstens 200 tekens.")]
    public string? About { get; set; }

    [Required(ErrorMessage = "Vul een dag in. Bijvoorbeeld 31-03-2027.")]
    public DateOnly? DueOn { get; set; }

    [Range(typeof(bool), "true", "true", ErrorMessage = "Lees de tekst voor, en zet dan het vinkje.")]
    public bool SaidYes { get; set; }

    [StringLength(Consent.WitnessLength, ErrorMessage = "Maak dit korter: hoogstens 120 letters.")]
    public string? Witness { get; set; }
}
