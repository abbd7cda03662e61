using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Pages;
using Opbouw.Shared.Persistence;

namespace Opbouw.People.SimpleView;

/// <summary>One person to call. Nobody there: the number of the organisation.</summary>
[KeptPage]
public sealed class SimpleWorkerPage(OrganisationAreas areas, WorkerCards cards, OpbouwDb db) : PageModel
{
    public WorkerCard? Card { get; private set; }

    public string? Phone { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        var snapshot = await areas.SnapshotAsync(ct);
        if (snapshot.Find(code) is not { } area)
            return NotFound();
        Card = (await cards.InAsync(AreaScope.Of(snapshot.Tree, area), ct)).Select(worker => worker.Card).FirstOrDefault();
        Phone = await db.Set<OrganisationSettings>().AsNoTracking().Select(settings => settings.Phone).SingleOrDefaultAsync(ct);
        return Page();
    }
}
