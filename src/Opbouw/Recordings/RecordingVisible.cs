using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Persistence;

namespace Opbouw.Recordings;

/// <summary>Who can hear or see a recording.</summary>
internal sealed class RecordingVisible : IVisibleRecord
{
    public string Code => "opname";

    public string Dutch => "deze opname";

    public IReadOnlyList<string> Permissions => [RecordingRights.KeepCode];

    public string AddressOf(Guid id) => $"/opnames/{id}";

    public Task<bool> IsThereAsync(OpbouwDb db, Guid id, CancellationToken ct) => db.Set<Recording>().AnyAsync(recording => recording.Id == new RecordingId(id), ct);
}
