using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Signals;

namespace Opbouw.Activities.OneSlot;

/// <summary>One moment of mine, with who comes. Looking is in the log.</summary>
[Needs(ActivitiesRights.MeetCode)]
public sealed class OneSlotPage(OpbouwDb db, WorkContext work, LookAt look, Walks walks, Send<WithdrawSlot, Nothing> withdraw, Send<SendWalkReport, Nothing> report, LocalTime time) : FormPage
{
    /// <summary>Why her name is not shown: the look could not be written down. Then nobody writes to her either.</summary>
    private Refusal? closed;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public MeetingSlot Slot { get; private set; } = null!;

    /// <summary>Null when nobody booked it.</summary>
    public Guest? Guest { get; private set; }

    public string? Organisation { get; private set; }

    public string? Question { get; private set; }

    public int People { get; private set; }

    /// <summary>Of a walk; null of another moment.</summary>
    public WalkStory? Walk { get; private set; }

    /// <summary>There is something to write down, and she may.</summary>
    public bool MayNote => walks.HasBegun(Slot) && work.Actor.May(SignalRights.Raise);

    public bool IsOver => Slot.Ends < time.Now;

    [BindProperty(SupportsGet = true, Name = "verstuurd")]
    public bool IsSent { get; set; }

    public Guid NewId { get; } = Guid.CreateVersion7();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromForm] Guid actionId, CancellationToken ct) => await LoadAsync(ct)
        ? Show(closed ?? await withdraw.RunAsync(new WithdrawSlot(actionId, Slot.Id) { Guest = Guest }, ct), _ => Redirect("/afspraken"), "") : NotFound();

    public async Task<IActionResult> OnPostVerslagAsync([FromForm] Guid actionId, CancellationToken ct) => await LoadAsync(ct) && Guest is { } guest
        ? Show(closed ?? await report.RunAsync(new SendWalkReport(actionId, Slot.Id) { Guest = guest }, ct), _ => Redirect($"/afspraken/{Id}?verstuurd=true"), "") : NotFound();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var (id, me) = (new SlotId(Id), work.Actor.Account);
        if (await db.Set<MeetingSlot>().AsNoTracking().SingleOrDefaultAsync(slot => slot.Id == id && slot.HostId == me && !slot.IsWithdrawn, ct) is not { } found)
            return false;
        Slot = found;
        if (found.Kind == MeetingKind.Walk)
            Walk = await walks.StoryAsync(id, ct);
        if (await db.Set<Booking>().AsNoTracking().SingleOrDefaultAsync(booking => booking.SlotId == id && booking.EndedAt == null, ct) is not { } booked)
            return true;
        var (key, open) = (booked.Id.Value, await look.AsAsync(LookKind.Record, [booked.Id.Value], LookReason.OwnCaseload, ct));
        closed = open.Refused;
        Guest = new Guest(open.Read(key, booked.Name)!, open.Read(key, booked.Mail)!);
        (Organisation, Question, People) = (open.Read(key, booked.Organisation), open.Read(key, booked.Question), booked.People);
        return true;
    }
}
