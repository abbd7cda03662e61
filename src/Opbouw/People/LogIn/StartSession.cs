using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.LogIn;

/// <summary>The password was right: a session starts, complete only when no second factor is asked for.</summary>
/// <param name="TurnKey">The tries that are forgotten now.</param>
public sealed record StartSession(Guid CommandId, AccountId AccountId, [property: JsonIgnore] DeviceAtHand Device, [property: JsonIgnore] string TurnKey) : ICommand<StartedSession>
{
    public static ProcessKind Process { get; } = new("people.start-session", "Inloggen", WholeSessions.Events);

    /// <summary>Hash of the cookie this browser came with; that session ends.</summary>
    [JsonIgnore]
    public string? EarlierKeyHash { get; init; }
}

public sealed record StartedSession(bool IsComplete)
{
    /// <summary>For the cookie, once.</summary>
    [JsonIgnore]
    public string? Key { get; init; }
}

public sealed class StartSessionHandler(OpbouwDb db, WholeSessions sessions, TimeProvider time) : IHandle<StartSession, StartedSession>
{
    public async Task<Outcome<StartedSession>> HandleAsync(StartSession command, CancellationToken ct)
    {
        var account = await db.Set<Account>().SingleOrDefaultAsync(known => known.Id == command.AccountId.Value && known.EndedAt == null, ct);
        if (account is null)
            return NothingThere.ForThisActor;

        var now = time.GetUtcNow();
        await db.Set<Session>().Where(session => session.EndsAt < now || session.IdleEndsAt < now || session.KeyHash == command.EarlierKeyHash).ExecuteDeleteAsync(ct);
        await db.Set<LogInTurn>().Where(turn => turn.Key == command.TurnKey).ExecuteDeleteAsync(ct);
        var (key, isComplete) = await sessions.AdmitAsync(account, command.Device, ct);
        return new StartedSession(isComplete) { Key = key };
    }
}
