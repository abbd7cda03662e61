using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Support.OwnVoices;

/// <summary>Who gave this voice takes it back. It is gone at once: the row, and from what is counted.</summary>
public sealed record TakeVoiceBack(Guid CommandId, VoiceId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("support.take-voice-back", "Een eigen stem terugnemen", typeof(VoiceTakenBack));
}

/// <summary>The page reads the key of the voice from the address before it sends this: whoever has the key, gave the voice.</summary>
public sealed class TakeVoiceBackHandler(OpbouwDb db, SupportCounts counts, OpenTrail trail) : IHandle<TakeVoiceBack, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(TakeVoiceBack command, CancellationToken ct)
    {
        if (await db.Set<Voice>().IgnoreQueryFilters().SingleOrDefaultAsync(voice => voice.Id == command.Id, ct) is not { } voice) return NothingThere.ForThisActor;
        db.Remove(voice);
        await db.SaveChangesAsync(ct);
        await counts.RefreshAsync(voice.InitiativeId, ct);
        trail.Record(new VoiceTakenBack(voice.Id, voice.InitiativeId));
        return default(Nothing);
    }
}
