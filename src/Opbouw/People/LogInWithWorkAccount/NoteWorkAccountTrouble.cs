using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.People.LogInWithWorkAccount;

/// <summary>Logging in with a work account failed; of whom is not written down.</summary>
public sealed record NoteWorkAccountTrouble(Guid CommandId, WorkAccountTrouble Trouble) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("people.note-work-account-trouble", "Onthouden dat inloggen met een werkaccount misging", typeof(WorkAccountRefused));
}

public sealed class NoteWorkAccountTroubleHandler(OpbouwDb db, OpenTrail trail, TimeProvider time) : IHandle<NoteWorkAccountTrouble, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(NoteWorkAccountTrouble command, CancellationToken ct)
    {
        if (await db.Set<WorkAccountNews>().SingleOrDefaultAsync(ct) is not { } news)
            db.Add(news = new WorkAccountNews());
        if (!news.Failed(command.Trouble, time.GetUtcNow()))
            return NothingThere.ForThisActor;
        trail.Record(new WorkAccountRefused(command.Trouble));
        return default(Nothing);
    }
}
