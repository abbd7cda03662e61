using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Residents;

/// <summary>Who can see a resident.</summary>
internal sealed class ResidentVisible : IVisibleRecord
{
    public string Code => "bewoner";

    public string Dutch => "deze bewoner";

    public IReadOnlyList<string> Permissions => [ResidentRights.KeepCode];

    public string AddressOf(Guid id) => $"/bewoners/{id}";

    public Task<bool> IsThereAsync(OpbouwDb db, Guid id, CancellationToken ct) => db.Set<Resident>().AnyAsync(resident => resident.Id == new ResidentId(id), ct);

    public async Task<IReadOnlyList<string>> AlsoAsync(OpbouwDb db, Guid id, CancellationToken ct)
    {
        var resident = new ResidentId(id);
        var circle = await db.Set<Resident>().Where(known => known.Id == resident).Select(known => known.Circle).SingleAsync(ct);
        var partners = await db.Set<HandedOver>().Where(given => given.ResidentId == resident && given.RecalledAt == null)
            .Join(db.Set<Partner>(), given => given.PartnerId, partner => partner.Id, (_, partner) => partner.Name).Distinct().ToListAsync(ct);
        var also = new List<string> { "De privacyfunctionaris, als de bewoner een kopie vraagt of gewist wil worden." };
        if (circle == Circle.Team)
            also.Add("Collega's van het team zeggen eerst waarom. Elke keer kijken staat in het logboek.");
        also.AddRange(partners.Select(partner => $"{partner}: alleen de naam en hoe de bewoner te bereiken is."));
        return also;
    }
}
