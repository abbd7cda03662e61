using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Recordings.OpenRecording;

/// <summary>Who holds it wrote down what is in it.</summary>
public sealed record WriteOutRecording(Guid CommandId, RecordingId Id, SealedText Words) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("recordings.write-out", "Een opname uitschrijven", typeof(RecordingWrittenOut));
}

public sealed class WriteOutRecordingHandler(OpbouwDb db, OpenTrail trail, LocalTime time) : IHandle<WriteOutRecording, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(WriteOutRecording command, CancellationToken ct)
    {
        if (await db.Set<Recording>().SingleOrDefaultAsync(r => r.Id == command.Id, ct) is not { } recording)
            return NothingThere.ForThisActor;
        recording.WriteOut(command.Words, time.Now);
        trail.Record(new RecordingWrittenOut(recording.Id));
        return default(Nothing);
    }
}
