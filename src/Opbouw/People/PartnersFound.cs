using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Search.Index;

namespace Opbouw.People;

/// <summary>Partners in the search: by their name and by the people there and what these do.</summary>
internal sealed class PartnersFound(OpbouwDb db) : ISearchHits
{
    public static readonly SearchKind Partners = new SearchKind("partners", "Partners", "partner", Version: 1)
    {
        Permission = PeopleRights.SeePartnersCode,
        IsName = true,
        ReadAsync = async (db, records, ct) =>
        {
            var ids = records.Select(id => new Opbouw.Shared.Security.PartnerId(id)).ToList();
            var partners = await db.Set<Partner>().AsNoTracking().Include(partner => partner.People).Where(partner => ids.Contains(partner.Id)).ToListAsync(ct);
            return [.. partners.Select(partner => new SearchText(partner.Id.Value, [partner.Name, .. partner.People.Select(person => $"{person.Name}, {person.Function}")]) { ForStaff = true })];
        },
        ListAsync = async (db, ct) => [.. (await db.Set<Partner>().AsNoTracking().OrderBy(partner => partner.Name).Select(partner => partner.Id).ToListAsync(ct)).Select(id => id.Value)],
    }.Follows<Partner>(partner => partner.Id.Value).Follows<PartnerPerson>(person => person.PartnerId.Value);

    public SearchKind Kind => Partners;

    public async Task<IReadOnlyList<SearchHit>> ReadAsync(IReadOnlyList<Guid> records, CancellationToken ct)
    {
        var ids = records.Select(id => new Opbouw.Shared.Security.PartnerId(id)).ToList();
        var partners = await db.Set<Partner>().AsNoTracking().Include(partner => partner.People).Where(partner => ids.Contains(partner.Id)).ToListAsync(ct);
        return [.. partners.Select(partner => new SearchHit(partner.Id.Value, partner.Name, $"/partners/{partner.Id.Value}")
        {
            Words = string.Join("; ", partner.People.Where(person => person.EndsOn is null).OrderBy(person => person.Name, StringComparer.Ordinal).Select(person => $"{person.Name}, {person.Function}")),
        })];
    }
}
