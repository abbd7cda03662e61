using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.FieldWork.DropRound;

/// <summary>A planned round will not be walked. Only who would walk it takes it out.</summary>
public sealed record DropRound(Guid CommandId, RoundId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("fieldwork.drop-round", "Een ronde schrappen", typeof(RoundDropped));
}

public sealed class DropRoundHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<DropRound, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(DropRound command, CancellationToken ct)
    {
        var me = work.Actor.Account;
        if (await db.Set<Round>().Include(round => round.Stops).SingleOrDefaultAsync(round => round.Id == command.Id && round.WorkerId == me, ct) is not { } found)
            return NothingThere.ForThisActor;
        db.RemoveRange(await db.Set<ShownStop>().Where(stop => stop.RoundId == found.Id).ToListAsync(ct));
        db.RemoveRange(found.Stops);
        db.Remove(found);
        trail.Record(new RoundDropped(found.Id));
        return default(Nothing);
    }
}
