using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.People;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Agenda.Paper;

/// <summary>An answer on paper, as poster or card: large type, and an address in letters for whoever has no camera.</summary>
public abstract class PaperPage(OpbouwDb db, AgendaBook book, OrganisationAreas areas, WorkContext work, LocalTime time) : PageModel
{
    public AgendaItem Item { get; private set; } = null!;

    public string PartnerInSentence { get; private set; } = "";

    public string AreaName { get; private set; } = "";

    public DateOnly Today => time.Today;

    public LoopTrack Loop => AgendaLines.Loop(Item, PartnerInSentence, Today);

    /// <summary>Public address of this question, when it has one; otherwise that of the list.</summary>
    public Uri Address => new(work.Organisation.Address, Item is { IsPublished: true, PublicCode: { } code } ? $"/v/{code}" : "/u-zei-wij-deden");

    public string AddressInLetters => Address.Authority + Address.AbsolutePath;

    public string QrPath => QrDrawing.PathOf(Address.ToString(), out side);

    public int QrSide => side;

    /// <summary>For who would rather talk; null when the organisation named none.</summary>
    public string? Phone { get; private set; }

    private int side;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await book.FindAsync(new AgendaItemId(id), ct) is not { MayBeTold: true } item)
            return NotFound();
        Item = item;
        PartnerInSentence = await db.Set<Partner>().Where(p => p.Id == item.PartnerId).Select(p => p.NameInSentence).SingleAsync(ct);
        Phone = await db.Set<OrganisationSettings>().AsNoTracking().Select(settings => settings.Phone).SingleOrDefaultAsync(ct);
        AreaName = (await areas.TreeAsync(ct)).Find(item.AreaId)?.Name ?? "";
        return Page();
    }
}
