using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Signals;

namespace Opbouw.Activities.NoteObservation;

/// <summary>What they saw on the walk, at a stop or on the way. Writes a signal, as anywhere else.</summary>
[Needs(SignalRights.RaiseCode)]
public sealed class NoteObservationPage(Walks walks, SignalPlaces places, ThemeNames themes, PersonalDataCheck check, Send<NoteObservation, Nothing> send) : SignalFormPage(places, themes, check)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Number of the stop; null: on the way.</summary>
    [BindProperty(SupportsGet = true, Name = "plek")]
    public int? Number { get; set; }

    public WalkStop? Stop { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is not { } slot)
            return NotFound();
        await LoadChoicesAsync(ct);
        Form.Id = Guid.CreateVersion7();
        Form.Kind = SignalKind.Concern;
        Form.Place = Stop?.Place ?? SignalPlaces.ValueOf(null, slot.AreaId);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is not { } slot)
            return NotFound();
        if (await CheckedPlaceAsync(ct) is not { } place)
            return Page();
        var command = new NoteObservation(new ObservationId(Form.Id), slot.Id, Stop?.Number, place.Value, Form.Kind!.Value, Form.Theme!.Value, Words, Form.NoPerson);
        return Show(await send.RunAsync(command, ct), _ => Redirect($"/afspraken/{Id}#gezien"));
    }

    /// <summary>Null when it is not my walk, or has not begun.</summary>
    private async Task<MeetingSlot?> LoadAsync(CancellationToken ct)
    {
        if (await walks.MineAsync(new SlotId(Id), ct) is not { } slot || !walks.HasBegun(slot))
            return null;
        Stop = (await walks.StoryAsync(slot.Id, ct)).Stops.FirstOrDefault(stop => stop.Number == Number);
        return slot;
    }
}
