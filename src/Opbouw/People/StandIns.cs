using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.People;

/// <summary>Who sees to the work of somebody today.</summary>
internal sealed class StandIns(OpbouwDb db, LocalTime time) : IStandIns
{
    public async Task<AccountId> ForAsync(AccountId account, CancellationToken ct) =>
        Deputies.Of(account, await db.Set<Absence>().AwayOn(time.Today).ToListAsync(ct));
}
