using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Signals.CorrectSignal;

/// <summary>A signal of my own: write it down better, or take it back.</summary>
[Needs(SignalRights.RaiseCode)]
public sealed class CorrectSignalPage(OpbouwDb db, WorkContext work, SignalPlaces places, ThemeNames themes, PersonalDataCheck check, Send<CorrectSignal, SignalId> send)
    : SignalFormPage(places, themes, check)
{
    public Signal Signal { get; private set; } = null!;

    protected override IEnumerable<Theme> StandsUnder => [Signal.Theme];

    /// <summary>Makes the button to withdraw one action.</summary>
    public Guid NewId { get; } = Guid.CreateVersion7();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct)) return NotFound();
        await LoadChoicesAsync(ct);
        Form = new SignalForm
        {
            Id = NewId,
            Kind = Signal.Kind,
            Theme = Signal.Theme,
            Words = Signal.Words,
            Place = SignalPlaces.ValueOf(Signal.FindSpotId, Signal.AreaId),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct)) return NotFound();
        if (await CheckedPlaceAsync(ct) is not { } place) return Page();
        var command = new CorrectSignal(Form.Id, new SignalId(id), Form.Kind!.Value, Form.Theme!.Value, Words)
        {
            FindSpotId = place.FindSpotId,
            AreaId = place.AreaId,
            NoPerson = Form.NoPerson,
        };
        return Show(await send.RunAsync(command, ct), _ => Redirect($"/signalen/{id}"));
    }

    public async Task<IActionResult> OnPostIntrekkenAsync(Guid id, Guid actionId, [FromServices] Send<WithdrawSignal, Nothing> withdraw, CancellationToken ct)
    {
        if (!await FindAsync(id, ct)) return NotFound();
        return ShowButton(await withdraw.RunAsync(new WithdrawSignal(actionId, new SignalId(id)), ct), _ => Redirect("/signalen?ingetrokken=1"));
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken ct)
    {
        var me = work.Actor.Account;
        var found = await db.Set<Signal>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == new SignalId(id) && s.WorkerId == me, ct);
        Signal = found!;
        return found is not null;
    }
}
