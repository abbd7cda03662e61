using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Recordings;

/// <summary>The key is gone; now its rows. Nothing of it is left but that it was there.</summary>
public sealed record ForgetRecording(Guid CommandId, RecordingId Id, RecordingEnd Why) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("recordings.forget", "Een opname wissen", typeof(RecordingErased));

    string? ICommand<Nothing>.Reason => Why.ToString();
}

public sealed class ForgetRecordingHandler(OpbouwDb db, OpenTrail trail) : IHandle<ForgetRecording, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ForgetRecording command, CancellationToken ct)
    {
        if (await db.Set<Recording>().SingleOrDefaultAsync(r => r.Id == command.Id, ct) is not { } recording)
            return NothingThere.ForThisActor;
        db.RemoveRange(await db.Set<RecordingContent>().Where(c => c.RecordingId == command.Id).ToListAsync(ct));
        db.Remove(recording);
        trail.Record(new RecordingErased(recording.Id, command.Why));
        return default(Nothing);
    }
}

/// <summary>Erases in an order that survives a crash: first the key, after which nobody hears it, then the rows. What is left half done goes at night.</summary>
public sealed class RecordingEraser(OpbouwDb db, DataKeys keys, Send<ForgetRecording, Nothing> forget)
{
    public async Task<Outcome<Nothing>> EraseAsync(Guid commandId, RecordingId id, RecordingEnd why, CancellationToken ct)
    {
        if (!await db.Set<Recording>().AnyAsync(r => r.Id == id, ct))
            return NothingThere.ForThisActor;
        await keys.DestroyAsync(id.Value, ct);
        return await forget.RunAsync(new ForgetRecording(commandId == Guid.Empty ? Guid.CreateVersion7() : commandId, id, why), ct);
    }
}

/// <summary>Each night: what was written out seven days ago, what is thirty days old, and what came back with an old copy.</summary>
public sealed class EraseDueRecordings(OpbouwDb db, DataKeys keys, RecordingEraser eraser, LocalTime time) : IJob
{
    public const string Code = "recordings.erase-due";

    public async Task RunAsync(JobTurn turn, CancellationToken ct)
    {
        var destroyed = await keys.DestroyedAsync(ct);
        foreach (var (id, goesAt) in (await db.Set<Recording>().AsNoTracking().ToListAsync(ct)).Select(r => (r.Id, r.GoesAt)))
        {
            if (destroyed.Contains(id.Value))
                await eraser.EraseAsync(Guid.CreateVersion7(), id, RecordingEnd.CameBackWithACopy, ct);
            else if (goesAt <= time.Now)
                await eraser.EraseAsync(StableId.Of(Code, id.Value, "once"), id, RecordingEnd.Due, ct);
        }
    }
}
