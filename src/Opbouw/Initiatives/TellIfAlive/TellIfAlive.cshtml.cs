using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;
using Opbouw.Signals;

namespace Opbouw.Initiatives.TellIfAlive;

[Needs(InitiativesRights.AccompanyCode)]
public sealed class TellIfAlivePage(OpbouwDb db, PersonalDataCheck check, LocalTime time, Send<TellIfAlive, Nothing> send) : InitiativeFormPage(db)
{
    public static readonly IReadOnlyList<Choice> Answers = Choice.All<AliveAnswer>(answer => answer.Label());

    [BindProperty]
    public TellIfAliveForm Form { get; set; } = new();

    /// <summary>The oldest question that waits; null when none does.</summary>
    public AliveCheck? Asked => Initiative.AskedOn(time.Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        AsksNoPerson = await check.WarnAsync(ModelState, nameof(Form.Words), Form.Words, Form.NoPerson, ct);
        return ModelState.IsValid ? Back(await send.RunAsync(new TellIfAlive(Form.Id, Initiative.Id, Form.Months, Form.Answer!.Value, Form.Words?.Trim()), ct)) : Page();
    }
}

public sealed class TellIfAliveForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public int Months { get; set; }

    [Required(ErrorMessage = "Kies wat de groep zei.")]
    public AliveAnswer? Answer { get; set; }

    [ManyLines]
    [StringLength(Initiative.LongestSentence, ErrorMessage = "Maak het korter: hoogstens 300 letters.")]
    public string? Words { get; set; }

    public bool NoPerson { get; set; }
}
