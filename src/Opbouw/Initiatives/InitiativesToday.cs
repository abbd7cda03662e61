using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Settings;
using Opbouw.Shared.Time;

namespace Opbouw.Initiatives;

/// <summary>This module's lines of Mijn dag: a day of letting go, the question whether it still lives, and what rests too long.</summary>
internal sealed class InitiativesToday(OpbouwDb db, ChosenSettings settings, WorkContext work, LocalTime time) : IMyDayItems
{
    private const int Most = 4;

    public async Task<IReadOnlyList<MyDayItem>> ForMeAsync(CancellationToken ct)
    {
        if (!work.Actor.May(InitiativesRights.Accompany)) return [];
        var (today, mine) = (time.Today, work.Actor.ForWhom);
        var longAgo = today.AddDays(-7 * await settings.NumberAsync(InitiativeNumbers.RestsTooLong, ct));
        var rows = await db.Set<Initiative>().AsNoTracking()
            .Where(i => mine.Contains(i.WorkerId) && (i.LetGoOn == today || i.Checks.Any(check => check.AnsweredOn == null && check.DueOn <= today) || (i.Phase == InitiativePhase.Resting && i.TouchedOn <= longAgo)))
            .OrderBy(i => i.TouchedOn).ThenBy(i => i.Id).Take(Most)
            .Select(i => new { i.Id, i.Title, i.WorkerId, i.LetGoOn, IsAsked = i.Checks.Any(check => check.AnsweredOn == null && check.DueOn <= today) }).ToListAsync(ct);
        return
        [
            .. rows.Select(row =>
            {
                var (words, action, page) = row.LetGoOn == today ? ("Vandaag laten jullie los. Sta er even bij stil.", "Bekijk", "")
                    : row.IsAsked ? ("Leeft het nog? Vraag het aan de groep.", "Vraag het", "/leeft-het-nog") : ("Het ligt al lang stil. Bel de groep eens.", "Bekijk", "");
                return new MyDayItem(MyDayPart.Promise, "Initiatief", row.Title, words + work.Actor.InsteadOf(row.WorkerId), null, action, $"/mijn-initiatieven/{row.Id}{page}") { ActionAbout = row.Title };
            }),
        ];
    }
}
