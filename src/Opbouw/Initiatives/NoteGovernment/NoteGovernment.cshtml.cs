using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;
using Opbouw.Shared.Ui.Forms;
using Opbouw.Signals;

namespace Opbouw.Initiatives.NoteGovernment;

[Needs(InitiativesRights.AccompanyCode)]
public sealed class NoteGovernmentPage(OpbouwDb db, Recipients recipients, PersonalDataCheck check, LocalTime time, Send<NoteGovernment, Nothing> send) : InitiativeFormPage(db)
{
    public static readonly IReadOnlyList<Choice> Steps = [.. Enum.GetValues<GovernmentStep>().Select(step => new Choice(step.ToString(), step.Label().Capital(), step.Means()))];

    [BindProperty]
    public NoteGovernmentForm Form { get; set; } = new();

    public IReadOnlyList<Choice> Partners { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAllAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAllAsync(ct)) return NotFound();
        AsksNoPerson = await check.WarnAsync(ModelState, nameof(Form.Promise), Form.Promise, Form.NoPerson, ct);
        var hasPromise = !string.IsNullOrWhiteSpace(Form.Promise);
        if (hasPromise && Form.PromisedFor is null) ModelState.AddModelError("Form.PromisedFor", "Vul in voor welke dag zij het beloofden.");
        if (!hasPromise && Form.PromisedFor is not null) ModelState.AddModelError("Form.Promise", "Schrijf op wat zij beloofden.");
        if (Form.PromisedFor < time.Today) ModelState.AddModelError("Form.PromisedFor", "Kies vandaag of een latere dag.");
        if (!ModelState.IsValid) return Page();
        var who = Recipient.Of(Form.Recipient!);
        var command = new NoteGovernment(new GovernmentPartId(Form.Id), Initiative.Id, who.Partner, Form.Step!.Value) { Person = who.Person, Promise = hasPromise ? Form.Promise!.Trim() : null, PromisedFor = Form.PromisedFor };
        return Back(await send.RunAsync(command, ct));
    }

    private async Task<bool> LoadAllAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return false;
        Partners = await recipients.ChoicesAsync("niemand krijgt een mail", ct);
        return true;
    }
}

public sealed class NoteGovernmentForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Kies welke partner het is.")]
    public string? Recipient { get; set; }

    [Required(ErrorMessage = "Kies welke stap deze partner neemt.")]
    public GovernmentStep? Step { get; set; }

    [ManyLines, StringLength(GovernmentPart.LongestPromise, ErrorMessage = "Maak het korter: hoogstens 500 letters.")]
    public string? Promise { get; set; }

    public DateOnly? PromisedFor { get; set; }

    public bool NoPerson { get; set; }
}
