using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.People.WhoSees;

/// <summary>Somebody who can see a record, with the roles that let her in.</summary>
public sealed record Seer(string Name, string Roles, bool IsPartner);

/// <summary>Asks the database once as each account: what comes back is what that person would get.</summary>
public sealed class SeersOfRecord(OpbouwDb db, IActorRights rights, IServiceScopeFactory scopes, WorkContext work, TimeProvider time)
{
    public async Task<IReadOnlyList<Seer>> OfAsync(IVisibleRecord kind, Guid id, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var accounts = await db.Set<Account>().AsNoTracking().Where(account => account.EndedAt == null || account.EndedAt > now).OrderBy(account => account.Name).ToListAsync(ct);
        var names = await db.Set<Role>().AsNoTracking().ToDictionaryAsync(role => role.Code, role => role.Name, ct);
        var seers = new List<Seer>();
        foreach (var account in accounts)
        {
            var may = await rights.OfAsync(account.AccountId, ct);
            if (!kind.Permissions.Any(may.Permissions.Contains))
                continue;
            var actor = new Actor(account.Kind, account.AccountId, account.Name, may.Permissions, may.Teams, account.Partner) { StandsInFor = may.StandsInFor, Roles = may.Roles };
            if (await IsThereForAsync(actor, kind, id, ct))
                seers.Add(new Seer(account.Name, string.Join(", ", may.Roles.Select(role => names.GetValueOrDefault(role, role))), account.Kind == ActorKind.Partner));
        }

        return seers;
    }

    private async Task<bool> IsThereForAsync(Actor actor, IVisibleRecord kind, Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkContext>().WorkFor(work.Organisation, actor);
        return await kind.IsThereAsync(scope.ServiceProvider.GetRequiredService<OpbouwDb>(), id, ct);
    }
}
