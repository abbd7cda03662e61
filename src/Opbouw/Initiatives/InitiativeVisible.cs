using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Persistence;

namespace Opbouw.Initiatives;

/// <summary>Who can see an initiative.</summary>
internal sealed class InitiativeVisible : IVisibleRecord
{
    public string Code => "initiatief";

    public string Dutch => "dit initiatief";

    public IReadOnlyList<string> Permissions => [InitiativesRights.ReadCode];

    public string AddressOf(Guid id) => $"/mijn-initiatieven/{id}";

    public Task<bool> IsThereAsync(OpbouwDb db, Guid id, CancellationToken ct) => db.Set<Initiative>().AnyAsync(initiative => initiative.Id == new InitiativeId(id), ct);

    public Task<bool> IsWrittenByMeAsync(OpbouwDb db, Guid id, CancellationToken ct) => db.Set<Initiative>().AnyAsync(own => own.Id == new InitiativeId(id) && own.WorkerId == db.Me, ct);

    public async Task<IReadOnlyList<string>> AlsoAsync(OpbouwDb db, Guid id, CancellationToken ct) =>
        await db.Set<PublishedInitiative>().AnyAsync(published => published.InitiativeId == new InitiativeId(id), ct)
            ? ["Iedereen: de naam, het idee en waar het staat zijn op de site. De weg ernaartoe niet."] : [];
}
