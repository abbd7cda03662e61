using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.People.PartnerList;

[Needs(PeopleRights.SeePartnersCode)]
public sealed class PartnerListPage(OpbouwDb db, WorkContext work, LocalTime time) : PageModel
{
    public IReadOnlyList<PartnerLine> Partners { get; private set; } = [];

    public bool MayKeep => work.Actor.May(PeopleRights.KeepPartners);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = time.Today;
        Partners = await db.Set<Partner>().AsNoTracking().OrderBy(partner => partner.Name)
            .Select(partner => new PartnerLine(
                partner.Id, partner.Name, partner.EndsOn != null && partner.EndsOn < today,
                partner.People.Where(person => person.EndsOn == null || person.EndsOn >= today).OrderBy(person => person.Name).Select(person => person.Name + ", " + person.Function).ToList()))
            .ToListAsync(ct);
    }

    public sealed record PartnerLine(PartnerId Id, string Name, bool HasEnded, List<string> People);
}
