using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.People.PartnerPage;

/// <summary>One partner: its people, and what other modules know of it.</summary>
[Needs(PeopleRights.SeePartnersCode), ShowsPeople(LookKind.PartnerPeople)]
public sealed class PartnerPage(OpbouwDb db, WorkContext work, LocalTime time, BounceNotes notes, IEnumerable<IPartnerPagePart> parts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Partner Partner { get; private set; } = null!;

    public IReadOnlyList<PartnerPerson> People { get; private set; } = [];

    private IReadOnlyDictionary<string, BounceNote> troubles = new Dictionary<string, BounceNote>();

    public IReadOnlyList<PartnerPagePart> Parts { get; private set; } = [];

    /// <summary>Walks and meetings, newest first.</summary>
    public IReadOnlyList<PartnerMeeting> Meetings { get; private set; } = [];

    /// <summary>The newest of a meeting and a contact that the reader may see.</summary>
    public DateOnly? LastMetOn { get; private set; }

    public DateOnly Today => time.Today;

    public bool MayKeep => work.Actor.May(PeopleRights.KeepPartners);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var id = new PartnerId(Id);
        var today = time.Today;
        if (await db.Set<Partner>().AsNoTracking().Include(partner => partner.People).SingleOrDefaultAsync(partner => partner.Id == id, ct) is not { } found)
            return NotFound();
        Partner = found;
        People = [.. found.People.Where(person => !(person.EndsOn < today)).OrderBy(person => person.Name, StringComparer.CurrentCulture)];
        troubles = await notes.OfAsync(People.Select(person => person.Email ?? ""), ct);
        await ReadMeetingsAsync(id, ct);
        var told = new List<PartnerPagePart>();
        foreach (var part in parts.OrderBy(part => part.Order))
        {
            if (await part.ForAsync(id, ct) is { } shown)
                told.Add(shown);
        }

        Parts = told;
        return Page();
    }

    /// <summary>Mail to this person does not arrive.</summary>
    public BounceNote? TroubleOf(PartnerPerson person) => troubles.GetValueOrDefault(BounceNote.KeyOf(person.Email ?? ""));

    public async Task<IActionResult> OnPostAsync(Guid command, Guid person, [FromServices] Send<TryAddressAgain, Nothing> send, CancellationToken ct) =>
        ShowButton(await send.RunAsync(new TryAddressAgain(command, person), ct), _ => RedirectToPage());

    private async Task ReadMeetingsAsync(PartnerId id, CancellationToken ct)
    {
        Meetings = await db.Set<PartnerMeeting>().AsNoTracking().Where(meeting => meeting.PartnerId == id)
            .OrderByDescending(meeting => meeting.On).ThenByDescending(meeting => meeting.Id).Take(20).ToListAsync(ct);
        var contact = await db.Set<Contact>().Where(known => known.PartnerId == id).OrderByDescending(known => known.At).Select(known => (DateTimeOffset?)known.At).FirstOrDefaultAsync(ct);
        var days = new[] { Meetings.Count > 0 ? Meetings[0].On : (DateOnly?)null, contact is { } at ? LocalTime.DayOf(at) : null };
        LastMetOn = days.Max();
    }
}
