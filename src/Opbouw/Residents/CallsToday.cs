using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Residents;

/// <summary>Residents to call, in Mijn dag: name and number stand where the phone is in the hand.</summary>
internal sealed class CallsToday(OpbouwDb db, LookAt look, WorkContext work, LocalTime time) : IMyDayItems
{
    public async Task<IReadOnlyList<MyDayItem>> ForMeAsync(CancellationToken ct)
    {
        var (mine, today) = (work.Actor.ForWhom, time.Today);
        var due = await db.Set<PromisedCall>().AsNoTracking().Where(c => mine.Contains(c.WorkerId) && c.CalledAt == null && c.DueOn <= today).OrderBy(c => c.DueOn)
            .Join(db.Set<Resident>(), c => c.ResidentId, r => r.Id, (call, resident) => new { call, resident }).ToListAsync(ct);
        if (due.Count == 0)
            return [];
        // Who said no meanwhile is not called any more.
        var ids = due.Select(d => d.resident.Id).ToList();
        var allowed = (await db.Set<Consent>().AsNoTracking().Where(c => ids.Contains(c.ResidentId)).ToListAsync(ct)).Where(c => c.IsInForce(today)).Select(c => c.ResidentId).ToHashSet();
        due.RemoveAll(d => !allowed.Contains(d.resident.Id));
        var keys = await look.AsAsync(LookKind.CallBack, [.. due.Select(d => d.resident.Id.Value)], LookReason.OwnCaseload, ct);
        return
        [
            .. due.Select(d =>
            {
                var id = d.resident.Id.Value;
                var name = keys.Read(id, d.resident.Name)!;
                return new MyDayItem(MyDayPart.CallBack, "Bel terug", $"{name} {keys.Read(id, d.resident.Phone)}".Trim(), $"Over {keys.Read(id, d.call.About)}{work.Actor.InsteadOf(d.call.WorkerId)}",
                    d.call.DueOn < today ? $"{DutchDates.Days(d.call.DueOn, today)} te laat" : "Beloofd voor vandaag", "Gebeld", $"/terugbellen/gebeld?gesprek={d.call.Id.Value}")
                { ActionAbout = name };
            }),
        ];
    }
}
