using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.People.PartnerPage;

/// <summary>One partner: its people, and what other modules know of it.</summary>
[Needs(PeopleRights.SeePartnersCode)]
public sealed class PartnerPage(OpbouwDb db, WorkContext work, LocalTime time, IEnumerable<IPartnerPagePart> parts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Partner Partner { get; private set; } = null!;

    public IReadOnlyList<PartnerPerson> People { get; private set; } = [];

    public IReadOnlyList<PartnerPagePart> Parts { get; private set; } = [];

    public bool MayKeep => work.Actor.May(PeopleRights.KeepPartners);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var id = new PartnerId(Id);
        var today = time.Today;
        if (await db.Set<Partner>().AsNoTracking().Include(partner => partner.People).SingleOrDefaultAsync(partner => partner.Id == id, ct) is not { } found)
            return NotFound();
        Partner = found;
        People = [.. found.People.Where(person => !(person.EndsOn < today)).OrderBy(person => person.Name, StringComparer.CurrentCulture)];
        var told = new List<PartnerPagePart>();
        foreach (var part in parts.OrderBy(part => part.Order))
        {
            if (await part.ForAsync(id, ct) is { } shown)
                told.Add(shown);
        }

        Parts = told;
        return Page();
    }
}
