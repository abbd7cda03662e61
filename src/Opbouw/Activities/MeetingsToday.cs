using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Activities;

/// <summary>Whom I meet today, in Mijn dag.</summary>
internal sealed class MeetingsToday(OpbouwDb db, WorkContext work, LocalTime time) : IMyDayItems
{
    public async Task<IReadOnlyList<MyDayItem>> ForMeAsync(CancellationToken ct)
    {
        var (me, from) = (work.Actor.Account, LocalTime.StartOf(time.Today));
        var until = LocalTime.StartOf(time.Today.AddDays(1));
        return [.. (await db.Set<MeetingSlot>().AsNoTracking().Where(slot => slot.HostId == me && slot.IsTaken && !slot.IsWithdrawn && slot.At >= from && slot.At < until).OrderBy(slot => slot.At).ToListAsync(ct))
            .Select(slot => new MyDayItem(MyDayPart.FindSpot, DutchDates.HourAlone(TimeOnly.FromDateTime(LocalTime.Local(slot.At).DateTime)), slot.Kind.Dutch(), slot.Place, null, "Kijk wie er komt", $"/afspraken/{slot.Id.Value}"))];
    }
}
