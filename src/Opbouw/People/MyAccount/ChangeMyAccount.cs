using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.MyAccount;

public sealed record ChangeMyName(Guid CommandId, string Name) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.change-my-name", "De eigen naam veranderen", typeof(AccountChanged));
}

/// <summary>A new password; the old one was checked before. Other devices have to log in again.</summary>
public sealed record ChangeMyPassword(Guid CommandId, SessionId StaysOpen, [property: JsonIgnore] string PasswordHash) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.change-my-password", "Het eigen wachtwoord veranderen", typeof(PasswordChanged), typeof(SessionEnded));
}

/// <summary>Ends one of the actor's own sessions, or all but the one that asks.</summary>
public sealed record EndMySessions(Guid CommandId, SessionId? Only, SessionId? AllBut) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.end-my-sessions", "Een eigen apparaat uitloggen", typeof(SessionEnded));
}

public sealed class ChangeMyNameHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<ChangeMyName, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ChangeMyName command, CancellationToken ct)
    {
        var account = await db.Set<Account>().SingleOrDefaultAsync(known => known.Id == work.Actor.Account.Value, ct);
        if (account is null)
            return NothingThere.ForThisActor;
        account.Name = command.Name;
        trail.Record(new AccountChanged(account.AccountId));
        return default(Nothing);
    }
}

public sealed class ChangeMyPasswordHandler(OpbouwDb db, WorkContext work, OpenTrail trail, WholeSessions sessions, AccountMail mail) : IHandle<ChangeMyPassword, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ChangeMyPassword command, CancellationToken ct)
    {
        var account = await db.Set<Account>().SingleOrDefaultAsync(known => known.Id == work.Actor.Account.Value, ct);
        if (account is null)
            return NothingThere.ForThisActor;
        account.PasswordHash = command.PasswordHash;
        trail.Record(new PasswordChanged(account.AccountId));
        await sessions.EndAsync(account.AccountId, session => session.Id != command.StaysOpen, ct);
        mail.Tell(account, "U hebt een ander wachtwoord. Op andere apparaten bent u uitgelogd.");
        return default(Nothing);
    }
}

public sealed class EndMySessionsHandler(WorkContext work, WholeSessions sessions) : IHandle<EndMySessions, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(EndMySessions command, CancellationToken ct)
    {
        var ended = await sessions.EndAsync(
            work.Actor.Account, session => command.Only is { } one ? session.Id == one : session.Id != command.AllBut, ct);
        return ended == 0 && command.Only is not null ? NothingThere.ForThisActor : default(Nothing);
    }
}
