using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui.Forms;

namespace Opbouw.Residents.AskToBeCalled;

/// <summary>“Bel mij”: three questions, no account. What is asked lies closed until the worker opens it.</summary>
[PublicPage]
[IgnoreAntiforgeryToken]
public sealed class AskToBeCalledPage(WorkerCards cards, DataKeys keys, LookUpHash hashes, LocalTime time, PublicForm publicForm, Send<AskToBeCalled, Nothing> send) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "gevraagd")]
    public bool IsAsked { get; set; }

    [BindProperty]
    public AskToBeCalledForm Form { get; set; } = new();

    [BindProperty(Name = PublicForm.Field)]
    public string? Field { get; set; }

    public WorkerCard Card { get; private set; } = null!;

    public DateOnly CalledOn => CallTerm.After(time.Today, Card);

    public string NewField => publicForm.New(Request);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
            return NotFound();
        if (publicForm.Read(Request, Field) is not { } id)
        {
            ModelState.AddModelError("", PublicForm.Expired);
            return Page();
        }

        if (!ModelState.IsValid)
            return Page();
        var key = await keys.EnsureAsync(id, ct);
        var facts = new ResidentFacts(key.Seal(Form.Name!.Trim()), key.SealAny(Form.Phone), Mail: null, Address: null, HidesAddress: false, Circle.Own, await hashes.OfPhoneAsync(Form.Phone, ct), MailHash: null);
        var call = new NewCall(new PromisedCallId(StableId.Of(AskToBeCalled.Process.Code, id, "call")), key.Seal(Form.About is { Length: > 0 } about ? about.Trim() : "vraag op de site"), CalledOn);
        var command = new AskToBeCalled(new ResidentId(id), Code, facts, new ConsentId(StableId.Of(AskToBeCalled.Process.Code, id, "consent")), call);
        return Show(await send.RunAsync(command, ct), _ => Redirect($"/bel-mij/{Code}?gevraagd=true"));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        if (await cards.OfCodeAsync(Code, ct) is not [var shown, ..])
            return false;
        Card = shown.Card;
        return true;
    }
}

public sealed class AskToBeCalledForm
{
    [Required(ErrorMessage = "Vul uw naam in. Een voornaam is genoeg."), StringLength(Resident.NameLength, ErrorMessage = "Maak de naam korter: hoogstens 80 letters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Vul uw telefoonnummer in."), StringLength(Resident.PhoneLength, ErrorMessage = "Dit nummer is te lang. Kijk het nog eens na.")]
    [Telephone]
    public string? Phone { get; set; }

    [StringLength(PromisedCall.AboutLength, ErrorMessage = "Maak het korter: hoogstens 200 tekens.")]
    public string? About { get; set; }

    [Range(typeof(bool), "true", "true", ErrorMessage = "Zet het vinkje als wij u mogen bellen.")]
    public bool SaysYes { get; set; }
}
