using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;

namespace Opbouw.People;

/// <summary>An organisation may want its colleagues to log in with their work account only. Who keeps accounts or privacy can always use a password: a directory can be down.</summary>
public sealed class PasswordDoor(WorkAccountIssuers issuers, WorkContext work, SessionTerms terms)
{
    /// <returns>What to tell this person; null when the password will do.</returns>
    public async Task<string?> RefusalForAsync(Account account, CancellationToken ct) =>
        account.Kind == ActorKind.Staff && issuers.Of(work.Organisation) is { PasswordForStaff: false } issuer && !await terms.IsKeeperAsync(account.AccountId, ct)
            ? $"Bij {work.Organisation.Name} logt u niet in met een wachtwoord, maar met {issuer.Name}. Gebruik de knop."
            : null;
}
