using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Agenda.Paper;

/// <summary>A question on paper, for a partner without e-mail or where mail does not arrive. No link in it: paper passes through many hands.</summary>
[Needs(AgendaRights.AskCode)]
public sealed class LetterPage(OpbouwDb db, AgendaBook book, Colleagues colleagues, WorkContext work, LocalTime time) : PageModel
{
    public AgendaItem Item { get; private set; } = null!;

    public string PartnerName { get; private set; } = "";

    public string? PersonName { get; private set; }

    public string? Phone { get; private set; }

    /// <summary>Who asked, so that the partner knows whom to give it to.</summary>
    public string Asker { get; private set; } = "";

    public string OrganisationName => work.Organisation.Name;

    public DateOnly Today => time.Today;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await book.FindAsync(new AgendaItemId(id), ct) is not { } item)
            return NotFound();
        Item = item;
        PartnerName = await db.Set<Partner>().Where(partner => partner.Id == item.PartnerId).Select(partner => partner.Name).SingleAsync(ct);
        PersonName = await db.Set<PartnerPerson>().Where(person => person.Id == item.PersonId).Select(person => person.Name).SingleOrDefaultAsync(ct);
        Phone = await db.Set<OrganisationSettings>().AsNoTracking().Select(settings => settings.Phone).SingleOrDefaultAsync(ct);
        Asker = (await colleagues.NamesAsync([item.WorkerId], ct)).GetValueOrDefault(item.WorkerId, "");
        return Page();
    }
}
