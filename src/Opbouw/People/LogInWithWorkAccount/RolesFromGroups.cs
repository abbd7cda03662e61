using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.People.LogInWithWorkAccount;

/// <summary>
/// Gives the roles that somebody's groups stand for, and ends those she had that way and no longer has. What a colleague gave by hand stays as it is. The
/// rules of roles hold here as on the page, whatever the settings say.
/// </summary>
public sealed class RolesFromGroups(OpbouwDb db, OpenTrail trail, LocalTime time)
{
    public async Task FollowAsync(Account account, IReadOnlySet<string> wanted, CancellationToken ct)
    {
        var today = time.Today;
        var grants = await db.Set<RoleGrant>().Where(grant => grant.AccountId == account.AccountId).ToListAsync(ct);
        var held = grants.Where(grant => grant.IsOn(today)).ToList();
        foreach (var grant in held.Where(grant => grant.IsFromWorkAccount && !wanted.Contains(grant.RoleCode)).ToList())
        {
            End(grant, today);
            held.Remove(grant);
        }

        foreach (var role in await db.Set<Role>().Where(role => wanted.Contains(role.Code)).OrderBy(role => role.Code).ToListAsync(ct))
        {
            var codes = held.Select(grant => grant.RoleCode).ToList();
            if (!codes.Contains(role.Code) && GroupRoles.MayBeGiven(role) && RoleRules.KindOf(role.Code) == account.Kind && RoleRules.MayHold([.. codes, role.Code]) is null)
                held.Add(Give(account.AccountId, role.Code, grants, today));
        }
    }

    /// <summary>At once: she has it no longer today.</summary>
    private void End(RoleGrant grant, DateOnly today)
    {
        var last = today.AddDays(-1);
        if (grant.From > last)
            db.Remove(grant);
        else
            grant.Until = last;
        trail.Record(new RoleEnded(grant.AccountId, grant.RoleCode, last));
    }

    private RoleGrant Give(AccountId account, string role, List<RoleGrant> grants, DateOnly today)
    {
        var grant = new RoleGrant { AccountId = account, RoleCode = role, From = today, IsFromWorkAccount = true };
        db.Add(grant);
        grants.Add(grant);
        trail.Record(new RoleGranted(account, role, today, null));
        return grant;
    }
}
