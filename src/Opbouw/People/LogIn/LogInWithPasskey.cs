using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.LogIn;

/// <summary>A passkey gave the right answer: it is both factors, so the session is whole at once.</summary>
/// <param name="CommandId">Made from the answer, so that one that was copied lets nobody in a second time.</param>
public sealed record LogInWithPasskey(Guid CommandId, AccountId AccountId, [property: JsonIgnore] UserPasskeyInfo Used, [property: JsonIgnore] DeviceAtHand Device) : ICommand<StartedSession>
{
    public static ProcessKind Process { get; } = new("people.log-in-with-passkey", "Inloggen met een passkey", [typeof(LostPhoneEnded), .. WholeSessions.Events]);

    /// <inheritdoc cref="StartSession.EarlierKeyHash"/>
    [JsonIgnore]
    public string? EarlierKeyHash { get; init; }
}

public sealed class LogInWithPasskeyHandler(OpbouwDb db, WholeSessions sessions, UsedPasskeys passkeys, LostPhones phones) : IHandle<LogInWithPasskey, StartedSession>
{
    public async Task<Outcome<StartedSession>> HandleAsync(LogInWithPasskey command, CancellationToken ct)
    {
        var account = await db.Set<Account>().SingleOrDefaultAsync(known => known.Id == command.AccountId.Value && known.EndedAt == null, ct);
        if (account is null || !await passkeys.NoteAsync(command.AccountId, command.Used, ct))
            return NothingThere.ForThisActor;
        await db.Set<Session>().Where(session => session.KeyHash == command.EarlierKeyHash).ExecuteDeleteAsync(ct);
        await phones.EndWaitingAsync(account.AccountId, LostPhoneEnding.NotNeeded, ct);
        return new StartedSession(IsComplete: true) { Key = await sessions.StartAsync(account, command.Device, ct) };
    }
}
