using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui.Forms;
using Opbouw.Signals;

namespace Opbouw.Initiatives.LetGo;

[Needs(InitiativesRights.AccompanyCode)]
public sealed class LetGoPage(OpbouwDb db, PersonalDataCheck check, Send<LetGo, Nothing> send) : InitiativeFormPage(db)
{
    [BindProperty]
    public LetGoForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        (Form.On, Form.TakenOver) = (Initiative.LetGoOn, Initiative.TakenOver);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        AsksNoPerson = await check.WarnAsync(ModelState, nameof(Form.TakenOver), Form.TakenOver, Form.NoPerson, ct);
        return ModelState.IsValid ? Back(await send.RunAsync(new LetGo(Form.Id, Initiative.Id, Form.On!.Value, Form.TakenOver!.Trim()), ct)) : Page();
    }
}

public sealed class LetGoForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Vul de dag in die jullie afspraken.")]
    public DateOnly? On { get; set; }

    [ManyLines]
    [Required(ErrorMessage = "Schrijf op wie wat overneemt.")]
    [StringLength(Initiative.LongestSentence, ErrorMessage = "Maak het korter: hoogstens 300 letters.")]
    public string? TakenOver { get; set; }

    public bool NoPerson { get; set; }
}
