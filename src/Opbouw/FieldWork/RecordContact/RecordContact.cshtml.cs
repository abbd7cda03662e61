using Microsoft.AspNetCore.Mvc;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Signals;

namespace Opbouw.FieldWork.RecordContact;

/// <summary>I was here: place and time are filled in, tap a number, save. Three taps.</summary>
[Needs(FieldWorkRights.RecordContactCode)]
public sealed class RecordContactPage(
    OpbouwDb db, MyFindSpots mySpots, SignalPlaces places, LocalTime time, PersonalDataCheck check, Send<RecordContact, ContactId> send)
    : ContactFormPage(db, mySpots, places, time, check)
{
    private readonly MyFindSpots mySpots = mySpots;

    [BindProperty(SupportsGet = true, Name = "plek")]
    public Guid? Spot { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Spot is { } asked && await mySpots.FindAsync(new FindSpotId(asked), ct) is null)
            return NotFound();
        await LoadChoicesAsync(ct);
        Form = new NewContactForm { Id = Guid.CreateVersion7(), Place = ValueOf(Spot ?? (await mySpots.LikelyNowAsync(ct))?.Id.Value) };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        SendAsync(facts => send.RunAsync(new RecordContact(new ContactId(Form.Id), facts), ct), Next, ct);

    private static string? ValueOf(Guid? spot) => spot is { } id ? SignalPlaces.ValueOf(new FindSpotId(id), default) : null;

    private RedirectResult Next(ContactId id) => Form.Heard.Count > 0
        ? Redirect($"/signalen/nieuw?contact={id.Value}{string.Concat(Form.Heard.Select(heard => $"&soort={Uri.EscapeDataString(heard)}"))}")
        : Redirect($"/mijn-dag?bewaard={id.Value}");
}
