using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;
using Opbouw.Signals;

namespace Opbouw.Initiatives.MoveOn;

[Needs(InitiativesRights.AccompanyCode)]
public sealed class MoveOnPage(OpbouwDb db, PersonalDataCheck check, Send<MoveOn, Nothing> send) : InitiativeFormPage(db)
{
    [BindProperty]
    public MoveOnForm Form { get; set; } = new();

    /// <summary>Every phase but the one where it stands.</summary>
    public IReadOnlyList<Choice> Phases => [.. Enum.GetValues<InitiativePhase>().Where(phase => phase != Initiative.Phase).Select(phase => new Choice(phase.ToString(), phase.Label(), phase.Means()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        AsksNoPerson = await check.WarnAsync(ModelState, nameof(Form.Because), Form.Because, Form.NoPerson, ct) | await check.WarnAsync(ModelState, nameof(Form.NotHereYet), Form.NotHereYet, Form.NoPerson, ct);
        return ModelState.IsValid ? Back(await send.RunAsync(new MoveOn(Form.Id, Initiative.Id, Form.To!.Value, Form.Because!.Trim()) { NotHereYet = Form.NotHereYet?.Trim() }, ct)) : Page();
    }
}

public sealed class MoveOnForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Kies waar het initiatief nu staat.")]
    public InitiativePhase? To { get; set; }

    [ManyLines]
    [Required(ErrorMessage = "Schrijf in één zin waarom.")]
    [StringLength(Initiative.LongestSentence, ErrorMessage = "Maak het korter: hoogstens 300 letters.")]
    public string? Because { get; set; }

    [StringLength(Initiative.LongestSentence, ErrorMessage = "Maak het korter: hoogstens 300 letters.")]
    public string? NotHereYet { get; set; }

    public bool NoPerson { get; set; }
}
