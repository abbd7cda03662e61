using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Signals;

namespace Opbouw.FieldWork.CorrectContact;

/// <summary>A contact of my own: correct it, take it back, see how it was.</summary>
[Needs(FieldWorkRights.RecordContactCode)]
public sealed class CorrectContactPage(
    OpbouwDb db, MyFindSpots mySpots, SignalPlaces places, WorkContext work, LocalTime time, PersonalDataCheck check, Send<CorrectContact, ContactId> send)
    : ContactFormPage(db, mySpots, places, time, check)
{
    private readonly OpbouwDb db = db;

    public Contact Contact { get; private set; } = null!;

    /// <summary>Makes the button to withdraw one action.</summary>
    public Guid NewId { get; } = Guid.CreateVersion7();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
            return NotFound();
        Form = FormOf(Contact);
        await LoadChoicesAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
            return NotFound();
        return await SendAsync(facts => send.RunAsync(new CorrectContact(Form.Id, new ContactId(id), facts), ct), _ => Redirect(Week(Contact)), ct);
    }

    public async Task<IActionResult> OnPostIntrekkenAsync(Guid id, Guid actionId, bool undo, [FromServices] Send<WithdrawContact, Nothing> withdraw, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
            return NotFound();
        return ShowButton(await withdraw.RunAsync(new WithdrawContact(actionId, new ContactId(id)), ct), _ => Redirect(undo ? "/mijn-dag?ongedaan=true" : Week(Contact)));
    }

    private static string Week(Contact contact) => $"/mijn-week?vanaf={LocalTime.DayOf(contact.At):yyyy-MM-dd}";

    private async Task<bool> FindAsync(Guid id, CancellationToken ct)
    {
        var me = work.Actor.Account;
        var found = await db.Set<Contact>().AsNoTracking().Include(c => c.Versions).SingleOrDefaultAsync(c => c.Id == new ContactId(id) && c.WorkerId == me, ct);
        Contact = found!;
        return found is not null;
    }

    private static NewContactForm FormOf(Contact contact)
    {
        var local = LocalTime.Local(contact.At);
        var isTile = NewContactForm.Numbers.Any(tile => tile.Value == contact.People.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return new NewContactForm
        {
            Id = Guid.CreateVersion7(),
            Place = SignalPlaces.ValueOf(contact.FindSpotId, contact.AreaId),
            People = isTile ? contact.People : null,
            ExactPeople = isTile ? null : contact.People,
            Kind = contact.Kind,
            Mood = contact.Mood,
            Capital = contact.Capital,
            Line = contact.Line,
            SetGoing = contact.SetGoing,
            PartnerId = contact.PartnerId?.Value,
            Day = DateOnly.FromDateTime(local.DateTime),
            Time = new TimeOnly(local.Hour, local.Minute),
            OnlyForMe = contact.Circle == Circle.Own,
        };
    }
}
