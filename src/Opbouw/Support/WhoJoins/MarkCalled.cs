using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Support.WhoJoins;

/// <summary>Somebody of the group spoke with a neighbour who joins.</summary>
public sealed record MarkCalled(Guid CommandId, MemberId By, VoiceId Voice) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("support.mark-called", "Opschrijven dat een buur gebeld is", typeof(JoinerCalled));
}

public sealed class MarkCalledHandler(OpbouwDb db, GroupDoor door, OpenTrail trail, LocalTime time) : IHandle<MarkCalled, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(MarkCalled command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.By, ct) is not { MayDecide: true } visit) return NothingThere.ForThisActor;
        var initiative = visit.Initiative.Id;
        if (await db.Set<Voice>().IgnoreQueryFilters().SingleOrDefaultAsync(voice => voice.Id == command.Voice && voice.InitiativeId == initiative && voice.Kind == VoiceKind.Joins, ct) is not { } voice) return NothingThere.ForThisActor;
        voice.CalledOn = time.Today;
        trail.Record(new JoinerCalled(voice.Id));
        return default(Nothing);
    }
}
