using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.People.PersonPage;

/// <summary>Somebody no longer comes in, from this moment. The name stays with what was written before.</summary>
[AsksAgain]
public sealed record EndAccount(Guid CommandId, AccountId AccountId) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.end-account", "Een account beëindigen", typeof(AccountEnded), typeof(LostPhoneEnded), typeof(AbsenceEnded), typeof(SessionEnded));
}

public sealed class EndAccountHandler(OpbouwDb db, WorkContext work, OpenTrail trail, LocalTime time, Administrators administrators, LostPhones phones, LeftWithoutDeputy alone, WholeSessions sessions,
    WorkerCards cards) : IHandle<EndAccount, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(EndAccount command, CancellationToken ct)
    {
        var account = await db.Set<Account>().SingleOrDefaultAsync(known => known.Id == command.AccountId.Value && known.EndedAt == null, ct);
        if (!work.Actor.May(PeopleRights.AdministerAccounts) || account is null)
            return NothingThere.ForThisActor;
        if (account.AccountId == work.Actor.Account)
            return PersonRefusals.IsYou;
        if (!await administrators.RemainWithoutAsync(command.AccountId, ct))
            return PersonRefusals.LastAdministrator;

        await CloseDoorsAsync(account, ct);
        await phones.EndWaitingAsync(account.AccountId, LostPhoneEnding.NotNeeded, ct);
        await EndDatesAsync(account.AccountId, ct);
        await alone.EndAsync(account.AccountId, ct);
        account.EndedAt = time.Now;
        account.PasswordHash = null;

        // The address is free again: the same person may come back with a new account.
        account.UserName = account.NormalizedUserName = $"beëindigd {account.Id}";
        trail.Record(new AccountEnded(account.AccountId));
        return default(Nothing);
    }

    private async Task CloseDoorsAsync(Account account, CancellationToken ct)
    {
        await sessions.EndAsync(account.AccountId, _ => true, ct);
        // She may come back with a new account, and the same work account.
        await db.Set<IdentityUserLogin<Guid>>().Where(tie => tie.UserId == account.Id).ExecuteDeleteAsync(ct);
        await db.Set<Passkey>().Where(passkey => passkey.AccountId == account.AccountId).ExecuteDeleteAsync(ct);
        await db.Set<KnownDevice>().Where(device => device.AccountId == account.AccountId).ExecuteDeleteAsync(ct);
        await db.Set<PaperKey>().Where(paper => paper.AccountId == account.AccountId).ExecuteDeleteAsync(ct);
        await db.Set<LogInLink>().Where(link => link.AccountId == account.AccountId).ExecuteDeleteAsync(ct);
        await db.Set<Invite>().Where(invite => invite.AccountId == account.AccountId).ExecuteDeleteAsync(ct);
        await db.Set<SecondFactor>().Where(factor => factor.AccountId == account.AccountId).ExecuteDeleteAsync(ct);
        await cards.RemoveAsync(account.AccountId, ct);
        await db.Set<RecoveryCode>().Where(code => code.AccountId == account.AccountId).ExecuteDeleteAsync(ct);
    }

    private async Task EndDatesAsync(AccountId account, CancellationToken ct)
    {
        var today = time.Today;
        foreach (var grant in await db.Set<RoleGrant>().Where(grant => grant.AccountId == account && (grant.Until == null || grant.Until > today)).ToListAsync(ct))
            grant.Until = grant.From > today ? grant.From : today;
        foreach (var member in await db.Set<TeamMember>().Where(member => member.AccountId == account && (member.Until == null || member.Until > today)).ToListAsync(ct))
            member.Until = member.From > today ? member.From : today;
    }
}
