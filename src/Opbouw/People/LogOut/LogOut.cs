using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Trail;

namespace Opbouw.People.LogOut;

/// <summary>Ends one session of the actor's own.</summary>
public sealed record LogOut(Guid CommandId, SessionId SessionId) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.log-out", "Uitloggen", typeof(SessionEnded));
}

public sealed class LogOutHandler(OpbouwDb db, OpenTrail trail) : IHandle<LogOut, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(LogOut command, CancellationToken ct)
    {
        var session = await db.Set<Session>().SingleOrDefaultAsync(open => open.Id == command.SessionId, ct);
        if (session is null)
            return NothingThere.ForThisActor;

        db.Remove(session);
        trail.Record(new SessionEnded(session.Id, new AccountId(session.AccountId)));
        return default(Nothing);
    }
}
