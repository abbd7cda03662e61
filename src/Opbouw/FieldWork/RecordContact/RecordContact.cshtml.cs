using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.FieldWork.RecordContact;

/// <summary>I was here: place and time are filled in, tap a number, save. Three taps.</summary>
[Needs(FieldWorkRights.RecordContactCode)]
public sealed class RecordContactPage(OpbouwDb db, MyFindSpots mySpots, WorkContext work, LocalTime time, Send<RecordContact, ContactId> send) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "plek")]
    public Guid? Spot { get; set; }

    [BindProperty]
    public NewContactForm Form { get; set; } = new();

    public IReadOnlyList<FindSpot> Spots { get; private set; } = [];

    public IReadOnlyList<Choice> Partners { get; private set; } = [];

    public IReadOnlyList<Choice> SpotChoices => [.. Spots.Select(spot => new Choice(spot.Id.Value.ToString(), spot.Name))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var me = work.Actor.Account;
        var last = await db.Set<Contact>().Where(c => c.WorkerId == me).OrderByDescending(c => c.At).Select(c => c.FindSpotId).FirstOrDefaultAsync(ct);
        Form = new NewContactForm { Id = Guid.CreateVersion7(), FindSpotId = Spot ?? mySpots.LikelyNow(Spots, last)?.Id.Value };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Form.ExactPeople is not null)
            ModelState.Remove("Form.People");
        if (!ModelState.IsValid)
            return Page();
        if (Spots.FirstOrDefault(spot => spot.Id.Value == Form.FindSpotId) is not { } spot)
            return Show<ContactId>(ContactRefusals.NeedsAPlace, _ => Page());
        return Show(await send.RunAsync(CommandFor(spot), ct), Next);
    }

    private RecordContact CommandFor(FindSpot spot) => new(
        new ContactId(Form.Id), spot.TeamId, Form.Kind ?? (Form.People == 0 ? ContactKind.Presence : ContactKind.Chat), Form.ExactPeople ?? Form.People!.Value)
    {
        At = Moment(),
        FindSpotId = spot.Id,
        PartnerId = Form.PartnerId is { } partner ? new PartnerId(partner) : null,
        Mood = Form.Mood,
        Capital = Form.Capital,
        Line = Form.Line,
        SetGoing = Form.SetGoing,
        OnlyForMe = Form.OnlyForMe,
    };

    /// <summary>Null is now: a form that is sent twice must give the same command twice.</summary>
    private DateTimeOffset? Moment()
    {
        if (Form.Day is null && Form.Time is null)
            return null;
        var day = Form.Day ?? time.Today;
        return LocalTime.StartOf(day) + (Form.Time ?? new TimeOnly(12, 0)).ToTimeSpan();
    }

    private RedirectResult Next(ContactId id) => Form.Heard.Count > 0
        ? Redirect($"/signalen/nieuw?contact={id.Value}&soort={Uri.EscapeDataString(Form.Heard[0])}")
        : Redirect("/mijn-dag?bewaard=true");

    private async Task LoadAsync(CancellationToken ct)
    {
        Spots = await mySpots.ListAsync(ct);
        var today = time.Today;
        Partners = [.. (await db.Set<Partner>().AsNoTracking().Where(p => p.EndsOn == null || p.EndsOn >= today).OrderBy(p => p.Name).ToListAsync(ct))
            .Select(partner => new Choice(partner.Id.Value.ToString(), partner.Name))];
    }
}
