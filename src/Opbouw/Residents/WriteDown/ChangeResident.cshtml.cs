using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Security;

namespace Opbouw.Residents.WriteDown;

/// <summary>Correct what was written down about somebody of the own caseload.</summary>
[Needs(ResidentRights.KeepCode)]
public sealed class ChangeResidentPage(ResidentReader reader, DataKeys keys, LookUpHash hashes, Send<ChangeResident, Nothing> send) : FormPage, IAsksWho
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ResidentForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await reader.OpenAsync(new ResidentId(Id), LookKind.Record, ct) is not { IsMine: true } open)
            return NotFound();
        // The look could not be written down: words in its place must not be saved as her name.
        if (open.Keys.Refused is { } refusal)
            return ShowButton<Nothing>(refusal, _ => Page());
        Form = new ResidentForm
        {
            Name = open.Name,
            Phone = open.Phone,
            Mail = open.Mail,
            Address = open.Address,
            HidesAddress = open.Resident.HidesAddress,
            TeamMayLook = open.Resident.Circle == Circle.Team,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await reader.FindMineAsync(new ResidentId(Id), ct) is null)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var facts = await Form.SealAsync(await keys.EnsureAsync(Id, ct), hashes, ct);
        return Show(await send.RunAsync(new ChangeResident(Form.Id, new ResidentId(Id), facts), ct), _ => Redirect($"/bewoners/{Id}?bewaard=true"));
    }
}
