using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.People;

/// <summary>The residents whom this worker, or a colleague she stands in for, gave an account. Of others she does not know that they have one.</summary>
public sealed class OwnResidents(OpbouwDb db, WorkContext work)
{
    public async Task<IReadOnlyList<Account>> AllAsync(CancellationToken ct)
    {
        var ids = (await Mine().Select(invite => invite.AccountId).ToListAsync(ct)).ConvertAll(id => id.Value);
        return await Open().Where(account => ids.Contains(account.Id)).OrderBy(account => account.Name).ToListAsync(ct);
    }

    public async Task<Account?> FindAsync(AccountId resident, CancellationToken ct) =>
        await Mine().AnyAsync(invite => invite.AccountId == resident, ct) ? await Open().SingleOrDefaultAsync(account => account.Id == resident.Value, ct) : null;

    private IQueryable<ResidentInvite> Mine()
    {
        var (mine, may) = (work.Actor.ForWhom, work.Actor.May(PeopleRights.InviteResidents));
        return db.Set<ResidentInvite>().AsNoTracking().Where(invite => may && mine.Contains(invite.InvitedBy));
    }

    private IQueryable<Account> Open() => db.Set<Account>().AsNoTracking().Where(account => account.Kind == ActorKind.Resident && account.EndedAt == null);
}
