using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.LogInWithWorkAccount;

/// <summary>The directory says who it is. Her own second step still comes, unless the organisation counts the one of the directory.</summary>
/// <param name="CommandId">Made from the answer, so that one that was copied lets nobody in a second time.</param>
public sealed record LogInWithWorkAccount(Guid CommandId, [property: JsonIgnore] WorkAccountSaid Said, [property: JsonIgnore] DeviceAtHand Device) : ICommand<StartedByWorkAccount>
{
    public static readonly Refusal OtherWorkAccount = new("people.other-work-account", "Dit account is gekoppeld aan een ander werkaccount.");

    public static ProcessKind Process { get; } = new(
        "people.log-in-with-work-account", "Inloggen met een werkaccount", [typeof(WorkAccountTied), typeof(RoleGranted), typeof(RoleEnded), .. WholeSessions.Events]);

    /// <summary>Hash of the cookie this browser came with; that session ends.</summary>
    [JsonIgnore]
    public string? EarlierKeyHash { get; init; }
}

public sealed record StartedByWorkAccount(bool IsComplete)
{
    /// <summary>For the cookie, once.</summary>
    [JsonIgnore]
    public string? Key { get; init; }
}

public sealed class LogInWithWorkAccountHandler(
    OpbouwDb db, OpenTrail trail, WholeSessions sessions, SessionTerms terms, RolesFromGroups groups, ILookupNormalizer normalizer, TimeProvider time) : IHandle<LogInWithWorkAccount, StartedByWorkAccount>
{
    public async Task<Outcome<StartedByWorkAccount>> HandleAsync(LogInWithWorkAccount command, CancellationToken ct)
    {
        var said = command.Said;
        if (await OwnerAsync(said, ct) is not { } account)
            return NothingThere.ForThisActor;
        if (await TieAsync(said, account, ct) is { } refusal)
            return refusal;

        await groups.FollowAsync(account, said.Roles, ct);
        await db.Set<Session>().Where(session => session.KeyHash == command.EarlierKeyHash).ExecuteDeleteAsync(ct);
        await NoteAsync(ct);
        if (said.HasSecondStep && !await terms.IsKeeperAsync(account.AccountId, ct))
            return new StartedByWorkAccount(IsComplete: true) { Key = await sessions.StartAsync(account, command.Device, ct) };
        var (key, isComplete) = await sessions.AdmitAsync(account, command.Device, ct);
        return new StartedByWorkAccount(isComplete) { Key = key };
    }

    /// <summary>By the tie of before; the first time by the mail address, when the directory vouches for it. Partners belong to another organisation.</summary>
    private async Task<Account?> OwnerAsync(WorkAccountSaid said, CancellationToken ct)
    {
        var open = db.Set<Account>().Where(account => account.EndedAt == null && account.Kind != ActorKind.Partner);
        if (await db.Set<IdentityUserLogin<Guid>>().SingleOrDefaultAsync(link => link.LoginProvider == said.Issuer && link.ProviderKey == said.Subject, ct) is { } tie)
            return await open.SingleOrDefaultAsync(account => account.Id == tie.UserId, ct);
        var address = string.IsNullOrWhiteSpace(said.Email) ? null : normalizer.NormalizeEmail(said.Email.Trim());
        return address is not null && await open.Where(account => account.NormalizedEmail == address).ToListAsync(ct) is [var only] ? only : null;
    }

    /// <summary>An address can pass to a new colleague, who is not the old one: whoever is tied already, is not tied again by address.</summary>
    private async Task<Refusal?> TieAsync(WorkAccountSaid said, Account account, CancellationToken ct)
    {
        var ties = await db.Set<IdentityUserLogin<Guid>>().Where(link => link.UserId == account.Id).ToListAsync(ct);
        if (ties.Exists(tie => tie.LoginProvider == said.Issuer && tie.ProviderKey == said.Subject))
            return null;
        if (ties.Count > 0)
            return LogInWithWorkAccount.OtherWorkAccount;
        db.Add(new IdentityUserLogin<Guid> { LoginProvider = said.Issuer, ProviderKey = said.Subject, UserId = account.Id });
        account.EmailConfirmed = true;
        trail.Record(new WorkAccountTied(account.AccountId));
        return null;
    }

    private async Task NoteAsync(CancellationToken ct)
    {
        if (await db.Set<WorkAccountNews>().SingleOrDefaultAsync(ct) is not { } news)
            db.Add(news = new WorkAccountNews());
        news.Worked(time.GetUtcNow());
    }
}
