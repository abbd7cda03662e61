using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui.Forms;
using Opbouw.Signals;

namespace Opbouw.FieldWork.FollowIntervention;

/// <summary>Write down what an intervention of my team set going.</summary>
[Needs(FieldWorkRights.RecordContactCode)]
public sealed class FollowInterventionPage(OpbouwDb db, PersonalDataCheck check, Send<FollowIntervention, ContactId> send) : FormPage
{
    [BindProperty]
    public FollowInterventionForm Form { get; set; } = new();

    public Guid Id { get; private set; }

    public string Done { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public bool AsksNoPerson { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is not { } intervention)
            return NotFound();
        Form = new FollowInterventionForm { Id = Guid.CreateVersion7(), SetGoing = intervention.SetGoing };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is null)
            return NotFound();
        AsksNoPerson = await check.WarnAsync(ModelState, nameof(Form.SetGoing), Form.SetGoing, Form.NoPerson, ct);
        if (!ModelState.IsValid)
            return Page();
        return Show(await send.RunAsync(new FollowIntervention(Form.Id, new ContactId(id), Form.SetGoing!.Trim()), ct), _ => Redirect("/interventies"));
    }

    private async Task<Contact?> LoadAsync(Guid id, CancellationToken ct)
    {
        var found = await db.Set<Contact>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == new ContactId(id) && c.Kind == ContactKind.Intervention, ct);
        (Id, Done, At) = (id, found?.Line ?? "", found?.At ?? default);
        return found;
    }
}

public sealed class FollowInterventionForm
{
    public Guid Id { get; set; }

    [ManyLines]
    [Required(ErrorMessage = "Schrijf op wat het in gang zette.")]
    [MaxLength(Contact.LineLength, ErrorMessage = "Maak het korter: hoogstens 500 tekens.")]
    public string? SetGoing { get; set; }

    public bool NoPerson { get; set; }
}
