using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.Activities;

/// <summary>Reads the moments that are offered.</summary>
public sealed class Slots(OpbouwDb db, LocalTime time)
{
    /// <summary>Soonest first.</summary>
    public async Task<IReadOnlyList<MeetingSlot>> FreeAsync(MeetingKind? kind, int most, CancellationToken ct)
    {
        var now = time.Now;
        return await db.Set<MeetingSlot>().AsNoTracking().Where(slot => !slot.IsTaken && !slot.IsWithdrawn && slot.At > now && (kind == null || slot.Kind == kind))
            .OrderBy(slot => slot.At).ThenBy(slot => slot.Code).Take(most).ToListAsync(ct);
    }

    public Task<MeetingSlot?> FindAsync(string code, CancellationToken ct) => db.Set<MeetingSlot>().AsNoTracking().SingleOrDefaultAsync(slot => slot.Code == code, ct);

    public Task<MeetingSlot?> FindAsync(SlotId id, CancellationToken ct) => db.Set<MeetingSlot>().AsNoTracking().SingleOrDefaultAsync(slot => slot.Id == id, ct);
}
