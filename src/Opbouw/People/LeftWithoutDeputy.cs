using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.People;

/// <summary>A deputy goes away for good. Whoever she stood in for would have nobody: the team leader hears it and names another.</summary>
public sealed class LeftWithoutDeputy(OpbouwDb db, OpenTrail trail, Notifier notifier, Colleagues colleagues, LocalTime time)
{
    public async Task EndAsync(AccountId deputy, CancellationToken ct)
    {
        var today = time.Today;
        foreach (var absence in await db.Set<Absence>().Where(absence => absence.DeputyId == deputy && absence.Until >= today).ToListAsync(ct))
        {
            if (absence.From >= today)
                db.Remove(absence);
            else
                absence.Until = today.AddDays(-1);
            trail.Record(new AbsenceEnded(absence.Id, absence.AccountId));
            var name = (await colleagues.NamesAsync([absence.AccountId], ct)).GetValueOrDefault(absence.AccountId, "Een collega");
            foreach (var leader in await colleagues.LeadersOfAsync(await colleagues.TeamsOfAsync(absence.AccountId, ct), ct))
                notifier.TellOnly(leader.Account, absence.Id.Value, $"{name} is er niet en heeft geen vervanger meer. Kies een andere.", "/afwezig");
        }
    }
}
