using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Initiatives;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Groups.Paper;

/// <summary>What the group agreed, on one sheet: for the wall, and for who has no telephone. No link on it: paper lies about.</summary>
[OpenByKey]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PaperPage(OpbouwDb db, GroupDoor door, GroupBoard board, LocalTime time) : PageModel
{
    private const int Few = 12;

    public Initiative Initiative { get; private set; } = null!;

    public IReadOnlyList<GroupDay> Days { get; private set; } = [];

    public IReadOnlyList<TaskLine> Tasks { get; private set; } = [];

    public IReadOnlyList<GroupDecision> Decisions { get; private set; } = [];

    public DateOnly Today => time.Today;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken ct)
    {
        if (await door.OpenAsync(key, ct) is not { } visit) return NotFound();
        Initiative = visit.Initiative;
        var id = Initiative.Id;
        Days = [.. (await board.ComingDaysAsync(visit, ct)).Take(Few)];
        Tasks = [.. (await board.OpenTasksAsync(visit, ct)).Take(Few)];
        Decisions = await db.Set<GroupDecision>().IgnoreQueryFilters().AsNoTracking().Include(decision => decision.Voices).Where(decision => decision.InitiativeId == id && decision.ClosedOn != null).OrderByDescending(decision => decision.ClosedOn).ThenByDescending(decision => decision.Id).Take(Few).ToListAsync(ct);
        return Page();
    }
}
