using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Security;

/// <summary>What ASP.NET Core Identity reads: accounts, and passkeys from our own table. Passkeys are written by commands only.</summary>
internal sealed class AccountStore(OpbouwDb db) : UserOnlyStore<Account, DbContext, Guid>(db)
{
    public override async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken)
    {
        var mine = await db.Set<Passkey>().AsNoTracking().Where(passkey => passkey.AccountId == user.AccountId).ToListAsync(cancellationToken);
        return [.. mine.Select(passkey => passkey.ToInfo())];
    }

    public override async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var owner = await db.Set<Passkey>().AsNoTracking().Where(passkey => passkey.CredentialId == credentialId).Select(passkey => passkey.AccountId).ToListAsync(cancellationToken);
        return owner is [var id] ? await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(account => account.Id == id.Value, cancellationToken) : null;
    }

    public override async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        (await db.Set<Passkey>().AsNoTracking().SingleOrDefaultAsync(passkey => passkey.AccountId == user.AccountId && passkey.CredentialId == credentialId, cancellationToken))?.ToInfo();

    public override Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw new NotSupportedException("Send a command.");

    public override Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) => throw new NotSupportedException("Send a command.");
}
