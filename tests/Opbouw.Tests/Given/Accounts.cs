using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Opbouw.People;
using Opbouw.Shared.Mail;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;
using Opbouw.Tests.Fixtures;

namespace Opbouw.Tests.Given;

public sealed partial class GivenPeopleAndPlaces
{
    /// <summary>Somebody who has not logged in yet, and who knows a password; with an app for codes unless told otherwise.</summary>
    public async Task<SomebodyAtTheDoor> SomebodyAtTheDoor(string role = RoleCodes.Worker, bool withApp = true)
    {
        const string password = "drie groene fietsen";
        var kind = RoleRules.KindOf(role);
        var email = $"deur{Next()}@voorbeeld.test";
        var account = new Account
        {
            Name = $"Persoon {Next()}",
            Kind = kind,
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
        };
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, password);
        await Inside.Add(account, new RoleGrant { AccountId = account.AccountId, RoleCode = role, From = Today.AddDays(-1) });
        var key = Totp.NewKey();
        if (withApp)
            await Inside.Add(new SecondFactor { AccountId = account.AccountId, SealedKey = Seal(key), SetUpAt = house.Clock.GetUtcNow() });
        return new SomebodyAtTheDoor(house, account.AccountId, email, password, key);
    }

    /// <summary>Somebody with a passkey that nothing can answer with.</summary>
    public async Task<AccountId> APasskeyOf()
    {
        var account = (await SomebodyAtTheDoor()).Account;
        await Inside.Add(new Passkey
        {
            Id = PasskeyId.New(),
            AccountId = account,
            Name = $"Sleutel {Next()}",
            CredentialId = Guid.NewGuid().ToByteArray(),
            PublicKey = [1],
            SignCount = 0,
            IsBackupEligible = false,
            IsBackedUp = false,
            AddedAt = house.Clock.GetUtcNow(),
        });
        return account;
    }

    /// <summary>Somebody asked for help without telephone; its id.</summary>
    public async Task<string> ALostPhone()
    {
        var (person, now) = (await SomebodyAtTheDoor(), house.Clock.GetUtcNow());
        var lost = new LostPhone { Id = LostPhoneId.New(), AccountId = person.Account, Reason = LostPhoneReason.Broken, AskedAt = now, EndsAt = now + LostPhone.Lifetime };
        await Inside.Add(lost);
        return lost.Id.Value.ToString();
    }

    /// <summary>A work account at some directory opens this account.</summary>
    public Task AWorkAccountOf(AccountId account) =>
        Inside.Add(new IdentityUserLogin<Guid> { LoginProvider = "https://gids.voorbeeld", ProviderKey = Guid.NewGuid().ToString(), UserId = account.Value });

    /// <summary>Mail to this address came back for good.</summary>
    public async Task ADeadAddress(string address)
    {
        var note = new BounceNote { Address = BounceNote.KeyOf(address) };
        note.Note("5.1.1", isDead: true, house.Clock.GetUtcNow());
        await Inside.Add(note);
    }

    private string Seal(string key)
    {
        using var scope = house.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<WorkContext>().WorkFor(house.Services.GetRequiredService<OrganisationRegistry>().All.Single(o => o.Id == at.Id));
        return scope.ServiceProvider.GetRequiredService<OrganisationSecrets>().Seal(SecondFactor.KeyPurpose, key);
    }
}

/// <summary>Somebody with a password in the head and a telephone in the hand.</summary>
public sealed record SomebodyAtTheDoor(TestHouse House, AccountId Account, string Email, string Password, string Key)
{
    public string Code => Totp.CodeAt(Key, House.Clock.GetUtcNow());

    public async Task<Page> GivePassword(Browser browser, string? password = null, string path = "/inloggen") =>
        await (await browser.Get(path)).Fill("E-mailadres", Email).Fill("Wachtwoord", password ?? Password).Press("Log in");
}
