using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Activities.OneSlot;

/// <summary>The moments that I offer, from today on.</summary>
[Needs(ActivitiesRights.MeetCode)]
public sealed class MySlotsPage(OpbouwDb db, WorkContext work, LocalTime time) : PageModel
{
    public IReadOnlyList<MeetingSlot> Slots { get; private set; } = [];

    /// <summary>Walks of the last month, to write down what was seen and agreed.</summary>
    public IReadOnlyList<MeetingSlot> Walked { get; private set; } = [];

    public DateOnly Today => time.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (me, since) = (work.Actor.Account, LocalTime.StartOf(time.Today));
        Slots = await db.Set<MeetingSlot>().AsNoTracking().Where(slot => slot.HostId == me && !slot.IsWithdrawn && slot.At >= since).OrderBy(slot => slot.At).ToListAsync(ct);
        var monthAgo = since.AddDays(-Booking.Kept);
        Walked = await db.Set<MeetingSlot>().AsNoTracking().Where(slot => slot.HostId == me && slot.Kind == MeetingKind.Walk && slot.IsTaken && !slot.IsWithdrawn && slot.At < since && slot.At >= monthAgo)
            .OrderByDescending(slot => slot.At).ToListAsync(ct);
    }
}
