using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Looks;
using Opbouw.Shared.Persistence;
using Opbouw.Signals;

namespace Opbouw.Recordings;

/// <summary>A signal begins with what was written out; the words never stand in an address.</summary>
internal sealed class WordsOfRecording(OpbouwDb db, LookAt look) : IFirstWords
{
    public async Task<FirstWords?> OfAsync(Guid id, CancellationToken ct)
    {
        var recording = new RecordingId(id);
        if (await db.Set<Recording>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == recording, ct) is not { Words: { } words } found)
            return null;
        var text = (await look.AsAsync(LookKind.Recording, [id], LookReason.OwnCaseload, ct)).Exactly(id, words);
        return new FirstWords(text ?? "", SignalPlaces.ValueOf(found.FindSpotId, found.AreaId), found.Kind, found.CodeHash);
    }

    /// <summary>Past all filters: who holds the code is nobody's colleague, and hears no more than that it waits.</summary>
    public Task<bool> IsWaitingAsync(byte[] codeHash, CancellationToken ct) => db.Set<Recording>().IgnoreQueryFilters().AnyAsync(r => r.CodeHash == codeHash, ct);
}
