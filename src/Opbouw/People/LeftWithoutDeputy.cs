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
            foreach (var leader in await LeadersOfAsync(absence.AccountId, today, ct))
                notifier.TellOnly(leader, absence.Id.Value, $"{name} is er niet en heeft geen vervanger meer. Kies een andere.", "/afwezig");
        }
    }

    private async Task<List<AccountId>> LeadersOfAsync(AccountId account, DateOnly today, CancellationToken ct)
    {
        var teams = await db.Set<TeamMember>().Where(member => member.AccountId == account && member.From <= today && (member.Until == null || member.Until >= today))
            .Select(member => member.TeamId).ToListAsync(ct);
        var members = await db.Set<TeamMember>().Where(member => teams.Contains(member.TeamId) && member.From <= today && (member.Until == null || member.Until >= today))
            .Select(member => member.AccountId).Distinct().ToListAsync(ct);
        return await db.Set<RoleGrant>().Where(grant => grant.RoleCode == RoleCodes.TeamLeader && members.Contains(grant.AccountId) && grant.From <= today && (grant.Until == null || grant.Until >= today))
            .Select(grant => grant.AccountId).Distinct().ToListAsync(ct);
    }
}
