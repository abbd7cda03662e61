using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Recordings;

/// <summary>Recordings that still have to be written out, by whoever takes over the area.</summary>
internal sealed class RecordingsHeld(OpbouwDb db, RecordingPlaces places) : IHeldWork
{
    private const string RecordingKind = "opname";

    public async Task<IReadOnlyList<HeldPiece>> OfAsync(AccountId worker, CancellationToken ct)
    {
        var recordings = await db.Set<Recording>().IgnoreQueryFilters().AsNoTracking().Where(r => r.HolderId == worker).OrderBy(r => r.MadeAt).ToListAsync(ct);
        var names = await places.NamesAsync(recordings, ct);
        return [.. recordings.Select(r => new HeldPiece(RecordingKind, r.Id.Value, names[r.Id], LocalTime.DayOf(r.MadeAt), r.TeamId))];
    }

    public async Task PassAsync(HeldPiece piece, AccountId? to, CancellationToken ct)
    {
        if (piece.Kind != RecordingKind)
            return;
        var id = new RecordingId(piece.Record);
        (await db.Set<Recording>().IgnoreQueryFilters().SingleAsync(r => r.Id == id, ct)).HolderId = to!.Value;
    }
}
