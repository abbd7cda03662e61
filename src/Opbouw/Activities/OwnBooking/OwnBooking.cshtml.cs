using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Activities.OwnBooking;

/// <summary>The page of who booked. Its address is the key: whoever has it, may change and cancel.</summary>
[PublicPage]
[IgnoreAntiforgeryToken]
public sealed class OwnBookingPage(OwnBookings bookings, Slots slots, Walks walks, LocalTime time, PublicForm publicForm, Send<MoveBooking, Nothing> move, Send<CancelBooking, Nothing> cancel) : FormPage
{
    private const int OthersShown = 6;

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "gemaakt")]
    public bool IsMade { get; set; }

    [BindProperty(Name = PublicForm.Field)]
    public string? Field { get; set; }

    public OwnMeeting Meeting { get; private set; } = null!;

    public MeetingSlot Slot => Meeting.Slot;

    public IReadOnlyList<MeetingSlot> Others { get; private set; } = [];

    /// <summary>Of a walk; null of another moment.</summary>
    public WalkStory? Walk { get; private set; }

    public bool MayChange => !Meeting.IsOver && Slot.At > time.Now;

    public string NewField => publicForm.New(Request);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAndersAsync([FromForm] string? to, CancellationToken ct)
    {
        if (!await LoadAsync(ct) || !MayChange || to is null || await slots.FindAsync(to, ct) is not { } other)
            return NotFound();
        if (publicForm.Read(Request, Field) is not { } id)
            return Again();
        var moved = await bookings.GuestAsync(Meeting.Id, ct) switch
        {
            Outcome<Guest>.Done { Value: var guest } => await move.RunAsync(new MoveBooking(id, Meeting.Id, other.Id) { Guest = guest }, ct),
            var closed => closed.As<Nothing>(),
        };
        return Show(moved, _ => Redirect($"/afspraak/{Key}?gemaakt=true"));
    }

    public async Task<IActionResult> OnPostAfAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || !MayChange)
            return NotFound();
        return publicForm.Read(Request, Field) is { } id ? Show(await cancel.RunAsync(new CancelBooking(id, Meeting.Id), ct), _ => Redirect($"/afspraak/{Key}")) : Again();
    }

    private PageResult Again()
    {
        ModelState.AddModelError("", PublicForm.Expired);
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await bookings.FindAsync(Key, ct) is not { } meeting)
            return false;
        Meeting = meeting;
        if (Slot.Kind == MeetingKind.Walk && !meeting.IsOver)
            Walk = await walks.StoryAsync(Slot.Id, ct);
        if (MayChange)
            Others = [.. (await slots.FreeAsync(Slot.Kind, OthersShown, ct)).Where(other => other.MostPeople >= meeting.People)];
        return true;
    }
}
