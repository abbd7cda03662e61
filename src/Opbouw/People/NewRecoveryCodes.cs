using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People;

/// <summary>Codes for on paper. Those from before no longer count.</summary>
public sealed class NewRecoveryCodes(OpbouwDb db, OpenTrail trail)
{
    /// <returns>To be shown once: the database keeps hashes.</returns>
    public async Task<IReadOnlyList<string>> MakeAsync(AccountId account, CancellationToken ct)
    {
        db.RemoveRange(await db.Set<RecoveryCode>().Where(code => code.AccountId == account).ToListAsync(ct));
        List<string> codes = [.. Enumerable.Range(0, RecoveryCode.HowMany).Select(_ => SecretCode.NewForPaper())];
        db.AddRange(codes.Select(code => new RecoveryCode { AccountId = account, CodeHash = SecretCode.Hash(SecretCode.OnlyDigits(code)) }));
        trail.Record(new RecoveryCodesMade(account));
        return codes;
    }
}
