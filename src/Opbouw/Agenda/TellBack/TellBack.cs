using Microsoft.EntityFrameworkCore;
using Opbouw.FieldWork;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;
using Opbouw.Signals;

namespace Opbouw.Agenda.TellBack;

/// <summary>A worker told an answer at a place where the question was heard.</summary>
public sealed record TellBack(Guid CommandId, AgendaItemId ItemId, FindSpotId FindSpotId, int HeardBy) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("agenda.tell-back", "Terugvertellen", typeof(ToldBack), typeof(BundleMoved));
}

public sealed class TellBackHandler(OpbouwDb db, WorkContext work, AgendaBook book, OpenTrail trail, LocalTime time, Notifier notifier) : IHandle<TellBack, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(TellBack command, CancellationToken ct)
    {
        if (!work.Actor.May(AgendaRights.TellBack) || await book.FindAsync(command.ItemId, ct) is not { } item)
            return NothingThere.ForThisActor;
        if (item.Places.TrueForAll(place => place.FindSpotId != command.FindSpotId) && !await IsOursAsync(command.FindSpotId, ct))
            return NothingThere.ForThisActor;
        if (item.Tell(command.FindSpotId, command.HeardBy, work.Actor.Account, time.Today) is { } refusal)
            return refusal;
        await notifier.SettleAsync(item.Id.Value, ct);
        trail.Record(new ToldBack(item.Id, command.FindSpotId));
        if (await book.SettleAsync(item, ct) is { } notMoved)
            return notMoved;
        return default(Nothing);
    }

    /// <summary>Another place than where it was heard is fine, when it is one of the own team.</summary>
    private Task<bool> IsOursAsync(FindSpotId id, CancellationToken ct)
    {
        var teams = work.Actor.Teams;
        return db.Set<FindSpot>().AnyAsync(spot => spot.Id == id && teams.Contains(spot.TeamId), ct);
    }
}
