using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.People;

/// <summary>Keeps what a passkey told when it was used: its count, so that a copy of it shows.</summary>
public sealed class UsedPasskeys(OpbouwDb db, LocalTime time)
{
    /// <returns>false: it was removed in the meantime, or a copy of it went before.</returns>
    public async Task<bool> NoteAsync(AccountId account, UserPasskeyInfo used, CancellationToken ct)
    {
        var passkey = await db.Set<Passkey>().SingleOrDefaultAsync(known => known.AccountId == account && known.CredentialId == used.CredentialId, ct);
        if (passkey is null || (used.SignCount > 0 && used.SignCount <= passkey.SignCount))
            return false;
        (passkey.SignCount, passkey.IsBackedUp, passkey.LastUsedOn) = (used.SignCount, used.IsBackedUp, time.Today);
        return true;
    }
}
