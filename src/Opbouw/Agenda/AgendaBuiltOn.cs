using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Imports;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.Agenda;

/// <summary>Questions that stand on partners and their people, whoever may see them.</summary>
internal sealed class AgendaBuiltOn(OpbouwDb db) : IBuiltOn
{
    public async Task<string?> OnAsync(MadeRecord record, CancellationToken ct)
    {
        var items = db.Set<AgendaItem>().IgnoreQueryFilters();
        var (partner, person) = (new PartnerId(record.Id), new PartnerPersonId(record.Id));
        return record.Kind switch
        {
            MadeKinds.Partner when await items.AnyAsync(item => item.PartnerId == partner, ct) => "er is al een vraag aan deze partner gesteld.",
            MadeKinds.PartnerPerson when await items.AnyAsync(item => item.PersonId == person, ct) => "er is al een vraag aan deze persoon gesteld.",
            _ => null,
        };
    }
}
