using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.FieldWork.Interventions;

/// <summary>The small actions of my teams and what they set going; those without a follow-up yet come first.</summary>
[Needs(FieldWorkRights.RecordContactCode)]
public sealed class InterventionsPage(OpbouwDb db) : PageModel
{
    private const int Shown = 60;

    public IReadOnlyList<InterventionRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        Rows = await db.Set<Contact>().AsNoTracking().Where(c => c.Kind == ContactKind.Intervention)
            .OrderBy(c => c.SetGoing != null).ThenByDescending(c => c.At).Take(Shown)
            .Select(c => new InterventionRow(c.Id, c.At, db.Set<FindSpot>().Where(s => s.Id == c.FindSpotId).Select(s => s.Name).FirstOrDefault(), c.Line, c.SetGoing))
            .ToListAsync(ct);
}

public sealed record InterventionRow(ContactId Id, DateTimeOffset At, string? Place, string? Done, string? SetGoing);
