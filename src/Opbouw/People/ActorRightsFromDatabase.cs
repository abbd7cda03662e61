using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.People;

/// <summary>Reads roles and teams at each request, so that a change counts at once.</summary>
internal sealed class ActorRightsFromDatabase(OpbouwDb db, Colleagues colleagues, LocalTime time) : IActorRights
{
    public async Task<ActorRights> OfAsync(AccountId account, CancellationToken ct)
    {
        var today = time.Today;
        var roles = await db.Set<RoleGrant>().AsNoTracking()
            .Where(grant => grant.AccountId == account && grant.From <= today && (grant.Until == null || grant.Until >= today))
            .Join(db.Set<Role>(), grant => grant.RoleCode, role => role.Code, (grant, role) => new { role.Code, role.Permissions })
            .ToListAsync(ct);
        var teams = await db.Set<TeamMember>().AsNoTracking()
            .Where(member => member.AccountId == account && member.From <= today && (member.Until == null || member.Until >= today))
            .Select(member => member.TeamId)
            .ToArrayAsync(ct);
        return new ActorRights(
            roles.SelectMany(role => role.Permissions).ToFrozenSet(), teams, await StandsInForAsync(account, today, ct), [.. roles.Select(role => role.Code).Order(StringComparer.Ordinal)]);
    }

    private async Task<IReadOnlyDictionary<AccountId, string>> StandsInForAsync(AccountId account, DateOnly today, CancellationToken ct) =>
        Deputies.CoveredBy(account, await db.Set<Absence>().AwayOn(today).ToListAsync(ct)) is { Count: > 0 } covered
            ? await colleagues.NamesAsync(covered, ct)
            : FrozenDictionary<AccountId, string>.Empty;
}
