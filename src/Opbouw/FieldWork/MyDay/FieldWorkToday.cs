using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.FieldWork.MyDay;

/// <summary>FieldWork's own lines of Mijn dag: today's find-spots (planned, or by their hours) and call-backs.</summary>
internal sealed class FieldWorkToday(OpbouwDb db, MyFindSpots mySpots, WorkContext work, LocalTime time) : IMyDayItems
{
    private const int MostSpots = 6;

    public async Task<IReadOnlyList<MyDayItem>> ForMeAsync(CancellationToken ct) => [.. await CallBacksAsync(ct), .. await SpotsAsync(ct)];

    private async Task<IEnumerable<MyDayItem>> CallBacksAsync(CancellationToken ct)
    {
        var (mine, today) = (work.Actor.ForWhom, time.Today);
        var due = await db.Set<CallBack>().AsNoTracking().Where(c => mine.Contains(c.WorkerId) && c.DoneAt == null && c.DueOn <= today).OrderBy(c => c.DueOn)
            .Select(c => new
            {
                c.Id,
                c.About,
                c.DueOn,
                c.WorkerId,
                Spot = db.Set<FindSpot>().Where(s => s.Id == c.FindSpotId).Select(s => s.Name).FirstOrDefault(),
                Partner = db.Set<Partner>().Where(p => p.Id == c.PartnerId).Select(p => p.Name).FirstOrDefault(),
            }).ToListAsync(ct);
        return due.Select(c => new MyDayItem(MyDayPart.CallBack, "Bel terug", c.Partner ?? c.Spot ?? "", $"Over {c.About}{work.Actor.InsteadOf(c.WorkerId)}",
            c.DueOn < today ? $"{DutchDates.Days(c.DueOn, today)} te laat" : "Beloofd voor vandaag", "Gedaan", $"/terugbellen/klaar?callBack={c.Id.Value}")
        { ActionAbout = c.Partner ?? c.Spot });
    }

    private async Task<IEnumerable<MyDayItem>> SpotsAsync(CancellationToken ct)
    {
        var (mine, today) = (work.Actor.ForWhom, time.Today);
        var planned = await db.Set<Round>().AsNoTracking().Where(r => mine.Contains(r.WorkerId) && r.Day == today)
            .SelectMany(r => r.Stops, (r, s) => new { s.FindSpotId, s.At, r.WorkerId }).OrderBy(s => s.At).ToListAsync(ct);
        var spots = await mySpots.ListAsync(ct);
        // Without a round the day shows where people are now or still come, so that the afternoon is not hidden behind the morning.
        var clock = TimeOnly.FromDateTime(LocalTime.Local(time.Now).DateTime);
        var stops = planned.Count > 0
            ? planned.Select(stop => (Spot: spots.FirstOrDefault(s => s.Id == stop.FindSpotId), stop.At, For: work.Actor.InsteadOf(stop.WorkerId)))
            : spots.SelectMany(spot => spot.Hours.Where(hour => hour.Day == today.DayOfWeek).Where(hour => hour.Until >= clock).Select(hour => (Spot: (FindSpot?)spot, At: hour.From, For: "")));
        var list = stops.Where(stop => stop.Spot is not null).OrderBy(stop => stop.At).Take(MostSpots).ToList();
        var visits = await LastVisitsAsync([.. list.Select(stop => stop.Spot!.Id)], ct);
        return list.Select(stop => Line(stop.Spot!, stop.At, stop.For, visits.GetValueOrDefault(stop.Spot!.Id), today));
    }

    private async Task<Dictionary<FindSpotId, (DateOnly Day, int People)>> LastVisitsAsync(List<FindSpotId> ids, CancellationToken ct)
    {
        // Two looks in the index for each find-spot; one look for both would make the database number all contacts.
        var last = await db.Set<FindSpot>().Where(spot => ids.Contains(spot.Id)).Select(spot => new
        {
            spot.Id,
            At = db.Set<Contact>().Where(c => c.FindSpotId == spot.Id).OrderByDescending(c => c.At).Select(c => (DateTimeOffset?)c.At).FirstOrDefault(),
            People = db.Set<Contact>().Where(c => c.FindSpotId == spot.Id).OrderByDescending(c => c.At).Select(c => (int?)c.People).FirstOrDefault(),
        }).ToListAsync(ct);
        return last.Where(visit => visit.At is not null).ToDictionary(visit => visit.Id, visit => (LocalTime.DayOf(visit.At!.Value), visit.People!.Value));
    }

    private static MyDayItem Line(FindSpot spot, TimeOnly at, string instead, (DateOnly Day, int People) last, DateOnly today)
    {
        var detail = last.Day == default ? "Vindplek. Nog niet geweest."
            : last.Day == today ? $"Vindplek. Vandaag {ContactWords.People(last.People)}."
            : $"Vindplek. {DutchDates.Days(last.Day, today)} niet geweest. Toen {ContactWords.People(last.People)}.";
        return new MyDayItem(MyDayPart.FindSpot, DutchDates.HourAlone(at), spot.Name, detail + instead, null, "Ik ben er", $"/contact/nieuw?plek={spot.Id.Value}")
        {
            ActionAbout = $"bij {spot.Name}",
            IsDone = last.Day == today,
        };
    }
}
