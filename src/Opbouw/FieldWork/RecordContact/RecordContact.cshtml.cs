using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Signals;

namespace Opbouw.FieldWork.RecordContact;

/// <summary>I was here: place and time are filled in, tap a number, save. Three taps.</summary>
[Needs(FieldWorkRights.RecordContactCode)]
public sealed class RecordContactPage(
    OpbouwDb db, MyFindSpots mySpots, SignalPlaces places, WorkContext work, LocalTime time, PersonalDataCheck check, Send<RecordContact, ContactId> send)
    : ContactFormPage(db, mySpots, places, time, check)
{
    private readonly OpbouwDb db = db;
    private readonly MyFindSpots mySpots = mySpots;

    [BindProperty(SupportsGet = true, Name = "plek")]
    public Guid? Spot { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Spot is { } asked && await mySpots.FindAsync(new FindSpotId(asked), ct) is null)
            return NotFound();
        await LoadChoicesAsync(ct);
        Form = new NewContactForm { Id = Guid.CreateVersion7(), Place = ValueOf(Spot ?? (await LikelyAsync(ct))?.Id.Value) };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        SendAsync(facts => send.RunAsync(new RecordContact(new ContactId(Form.Id), facts), ct), Next, ct);

    private static string? ValueOf(Guid? spot) => spot is { } id ? SignalPlaces.ValueOf(new FindSpotId(id), default) : null;

    private async Task<FindSpot?> LikelyAsync(CancellationToken ct)
    {
        var me = work.Actor.Account;
        var last = await db.Set<Contact>().Where(c => c.WorkerId == me).OrderByDescending(c => c.At).Select(c => c.FindSpotId).FirstOrDefaultAsync(ct);
        return mySpots.LikelyNow(await mySpots.ListAsync(ct), last);
    }

    private RedirectResult Next(ContactId id) => Form.Heard.Count > 0
        ? Redirect($"/signalen/nieuw?contact={id.Value}{string.Concat(Form.Heard.Select(heard => $"&soort={Uri.EscapeDataString(heard)}"))}")
        : Redirect($"/mijn-dag?bewaard={id.Value}");
}
