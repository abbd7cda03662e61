using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Residents;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Keeping.LetGoAfterAll;

/// <summary>More than usual would go. The privacy officer looks, says why it is right, and lets it go.</summary>
[Needs(ResidentRights.ProtectCode), AsksAgain]
public sealed class LetGoAfterAllPage(OpbouwDb db, LocalTime time, Send<LetGo, Guid> send, Keeper keeper) : FormPage
{
    public static readonly IReadOnlyList<Choice> Reasons = Choice.All<LetGoReason>(KeepWords.Label);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public LetGoForm Form { get; set; } = new();

    public KeepRunLine Line { get; private set; } = null!;

    public int Percent { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var waits = await LoadAsync(ct);
        if (!ModelState.IsValid)
            return waits ? Page() : NotFound();
        var outcome = await send.RunAsync(new LetGo(Form.Id, Id, Form.Why!.Value), ct);
        if (!outcome.IsDone)
            return waits ? Show(outcome, _ => Page()) : NotFound();
        await keeper.LetGoAsync(Id, ct);
        return Redirect("/privacy-werk/opgeruimd?weg=true");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await db.Set<KeepRun>().AsNoTracking().SingleOrDefaultAsync(run => run.Id == Id && run.State == KeepState.HeldBack, ct) is not { } found)
            return false;
        Line = KeepRunLine.Of(found, time.Today);
        Percent = found.Total == 0 ? 100 : (int)(found.Rows * 100L / found.Total);
        return true;
    }
}

public sealed class LetGoForm
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [Required(ErrorMessage = "Kies waarom dit weg mag.")]
    public LetGoReason? Why { get; set; }
}
