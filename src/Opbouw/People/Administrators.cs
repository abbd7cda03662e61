using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.People;

/// <summary>There is always somebody who can let others in.</summary>
public sealed class Administrators(OpbouwDb db)
{
    /// <summary>Whether somebody else is an administrator without an end.</summary>
    public async Task<bool> RemainWithoutAsync(AccountId leaving, CancellationToken ct)
    {
        var others = await db.Set<RoleGrant>()
            .Where(grant => grant.RoleCode == RoleCodes.Administrator && grant.Until == null && grant.AccountId != leaving)
            .Select(grant => grant.AccountId)
            .ToListAsync(ct);
        List<Guid> ids = [.. others.Select(id => id.Value)];
        return await db.Set<Account>().AnyAsync(account => ids.Contains(account.Id) && account.EndedAt == null, ct);
    }
}
