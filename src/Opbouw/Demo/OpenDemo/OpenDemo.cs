using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Opbouw.Demo.Start;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.Demo.OpenDemo;

/// <summary>At every start of the demo: a new password and new keys for codes, for every account in it.</summary>
public sealed record OpenDemo(Guid CommandId) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("demo.open", "Voorbeeld openen met nieuwe wachtwoorden", typeof(DemoOpened));
}

/// <summary>The demo has a new password.</summary>
public sealed record DemoOpened(Guid Start) : DomainEvent
{
    public override Guid Subject => Start;
}

public sealed class OpenDemoHandler(
    OpbouwDb db, OpenTrail trail, OrganisationSecrets secrets, DemoLogIns logIns, IPasswordHasher<Account> hasher, TimeProvider time)
    : IHandle<OpenDemo, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(OpenDemo command, CancellationToken ct)
    {
        var accounts = await db.Set<Account>().ToListAsync(ct);
        var factors = await db.Set<SecondFactor>().ToDictionaryAsync(factor => factor.AccountId, ct);
        // One hash for all: it is the same password, and thirty slow hashes would make a newcomer wait.
        var passwordHash = hasher.HashPassword(accounts[0], logIns.Password);
        foreach (var account in accounts)
        {
            account.PasswordHash = passwordHash;
            if (account.NeedsSecondFactor)
                GiveKey(account, factors.GetValueOrDefault(account.AccountId));
        }

        trail.Record(new DemoOpened(command.CommandId));
        return default(Nothing);
    }

    private void GiveKey(Account account, SecondFactor? factor)
    {
        if (factor is null)
            db.Add(factor = new SecondFactor { AccountId = account.AccountId, SealedKey = "", SetUpAt = time.GetUtcNow() });
        factor.SealedKey = secrets.Seal(SecondFactor.KeyPurpose, logIns.NewKeyFor(account.AccountId));
        factor.LastUsedStep = null;
        factor.ForgetWrongCodes();
        account.TwoFactorEnabled = true;
    }
}
