using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Residents.CallResident;

/// <summary>A call to somebody of the own caseload.</summary>
[Needs(ResidentRights.KeepCode)]
public sealed class CallKnownPage(ResidentReader reader, DataKeys keys, LocalTime time, Send<PromiseCall, PromisedCallId> send) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public CallKnownForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await IsMineAsync(ct))
            return NotFound();
        Form.DueOn = time.Today.AddDays(1);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await IsMineAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var about = (await keys.EnsureAsync(Id, ct)).Seal(Form.About!.Trim());
        return Show(await send.RunAsync(new PromiseCall(new PromisedCallId(Form.CallId), new ResidentId(Id), about, Form.DueOn!.Value), ct), _ => Redirect($"/bewoners/{Id}?bewaard=true"));
    }

    private async Task<bool> IsMineAsync(CancellationToken ct) => await reader.FindMineAsync(new ResidentId(Id), ct) is not null;
}

public sealed class CallKnownForm
{
    public Guid CallId { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Schrijf op waar het over gaat."), StringLength(PromisedCall.AboutLength, ErrorMessage = "Maak het korter: hoogstens 200 tekens.")]
    public string? About { get; set; }

    [Required(ErrorMessage = "Vul een dag in. Bijvoorbeeld 31-03-2027.")]
    public DateOnly? DueOn { get; set; }
}
