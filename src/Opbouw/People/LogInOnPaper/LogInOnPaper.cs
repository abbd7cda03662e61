using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.People.LogInOnPaper;

/// <summary>A resident comes in with the code on her paper.</summary>
public sealed record LogInOnPaper(Guid CommandId, [property: JsonIgnore] string CodeHash, [property: JsonIgnore] DeviceAtHand Device) : ICommand<PaperLogIn>
{
    public static ProcessKind Process { get; } = new("people.log-in-on-paper", "Inloggen met een code op papier", WholeSessions.Events);
}

public sealed record PaperLogIn(bool IsComplete)
{
    /// <summary>For the cookie, once.</summary>
    [JsonIgnore]
    public string? Key { get; init; }
}

public sealed class LogInOnPaperHandler(OpbouwDb db, WholeSessions sessions, LocalTime time) : IHandle<LogInOnPaper, PaperLogIn>
{
    public async Task<Outcome<PaperLogIn>> HandleAsync(LogInOnPaper command, CancellationToken ct)
    {
        var paper = await db.Set<PaperKey>().SingleOrDefaultAsync(known => known.CodeHash == command.CodeHash, ct);
        var account = paper?.WorksOn(time.Today) == true
            ? await db.Set<Account>().SingleOrDefaultAsync(known => known.Id == paper.AccountId.Value && known.Kind == ActorKind.Resident && known.EndedAt == null, ct)
            : null;
        if (account is null)
            return NothingThere.ForThisActor;
        var (key, isComplete) = await sessions.AdmitAsync(account, command.Device, ct);
        return new PaperLogIn(isComplete) { Key = key };
    }
}
