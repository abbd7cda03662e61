using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Ui;

namespace Opbouw.Initiatives.TakePosition;

[Needs(InitiativesRights.AccompanyCode)]
public sealed class TakePositionPage(OpbouwDb db, Send<TakePosition, Nothing> send) : InitiativeFormPage(db)
{
    public static readonly IReadOnlyList<Choice> Roles = [.. Enum.GetValues<WorkerRole>().Select(role => new Choice(role.ToString(), role.Label(), $"Je {role.Does()}."))];
    public static readonly IReadOnlyList<Choice> Positions = [.. Enum.GetValues<WorkerPosition>().Select(position => new Choice(position.ToString(), position.Label(), position.WhoDecides()))];
    public static readonly IReadOnlyList<Choice> Reasons = Choice.All<PositionReason>(reason => reason.Label());

    [BindProperty]
    public TakePositionForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        (Form.Role, Form.Position) = (Initiative.Role, Initiative.Position);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct)) return NotFound();
        return ModelState.IsValid ? Back(await send.RunAsync(new TakePosition(Form.Id, Initiative.Id, Form.Role!.Value, Form.Position!.Value, Form.Why!.Value), ct)) : Page();
    }
}

public sealed class TakePositionForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Kies je rol.")]
    public WorkerRole? Role { get; set; }

    [Required(ErrorMessage = "Kies je plek.")]
    public WorkerPosition? Position { get; set; }

    [Required(ErrorMessage = "Kies waarom.")]
    public PositionReason? Why { get; set; }
}
