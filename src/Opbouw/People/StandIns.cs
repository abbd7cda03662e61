using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.People;

/// <summary>Who sees to the work of somebody today.</summary>
internal sealed class StandIns(OpbouwDb db, LocalTime time) : IStandIns
{
    public async Task<AccountId> ForAsync(AccountId account, CancellationToken ct)
    {
        var today = time.Today;
        return Deputies.Of(account, await db.Set<Absence>().AsNoTracking().Where(absence => absence.From <= today && absence.Until >= today).ToListAsync(ct));
    }
}
