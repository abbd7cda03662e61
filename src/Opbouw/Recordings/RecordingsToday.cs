using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Recordings;

/// <summary>One line in Mijn dag for everything that still has to be written out.</summary>
internal sealed class RecordingsToday(OpbouwDb db, LocalTime time) : IMyDayItems
{
    /// <summary>From so many days before it goes the line says so in coral.</summary>
    private const int SoonGone = 7;

    public async Task<IReadOnlyList<MyDayItem>> ForMeAsync(CancellationToken ct)
    {
        var made = await db.Set<Recording>().AsNoTracking().Where(r => r.WrittenOutAt == null).OrderBy(r => r.MadeAt).Select(r => r.MadeAt).ToListAsync(ct);
        if (made.Count == 0)
            return [];
        var goesOn = LocalTime.DayOf(made[0].AddDays(Recording.MostDays));
        var left = goesOn.DayNumber - time.Today.DayNumber;
        return
        [
            new MyDayItem(MyDayPart.Recording, "Opname", made.Count == 1 ? "1 opname of bericht" : $"{made.Count} opnames en berichten", "Luister of lees, en schrijf het uit. Alleen jij kunt dit.",
                left <= SoonGone ? (left <= 0 ? "De oudste verdwijnt vannacht" : $"De oudste verdwijnt over {DutchDates.Days(time.Today, goesOn)}") : null, "Schrijf uit", "/opnames"),
        ];
    }
}
