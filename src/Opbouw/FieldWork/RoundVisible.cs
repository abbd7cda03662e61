using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Persistence;

namespace Opbouw.FieldWork;

/// <summary>Who can see a round.</summary>
internal sealed class RoundVisible : IVisibleRecord
{
    public string Code => "ronde";

    public string Dutch => "deze ronde";

    public IReadOnlyList<string> Permissions => [FieldWorkRights.RecordContactCode];

    public string AddressOf(Guid id) => "/rondes";

    public Task<bool> IsThereAsync(OpbouwDb db, Guid id, CancellationToken ct) => db.Set<Round>().AnyAsync(round => round.Id == new RoundId(id), ct);
}
