using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Residents.Erase;

/// <summary>Paper for who was erased.</summary>
[NeedsLogIn]
public sealed class CertificatePage(OpbouwDb db, WorkContext work) : PageModel
{
    public Erasure Erasure { get; private set; } = null!;

    public DateOnly ErasedOn => LocalTime.DayOf(Erasure.ErasedAt);

    public TimeOnly ErasedAt => TimeOnly.FromDateTime(LocalTime.Local(Erasure.ErasedAt).DateTime);

    public DateOnly BeyondRecoveryOn => ErasedOn.AddDays(Erasure.DaysUntilBeyondRecovery);

    public string Back => work.Actor.May(ResidentRights.Protect) ? "/privacy-werk" : "/bewoners";

    public async Task<IActionResult> OnGetAsync(string? nummer, CancellationToken ct)
    {
        var number = (nummer ?? "").Replace('-', ' ');
        if (!(work.Actor.May(ResidentRights.Protect) || work.Actor.May(ResidentRights.Keep)) || await db.Set<Erasure>().AsNoTracking().SingleOrDefaultAsync(e => e.Number == number, ct) is not { } found)
            return NotFound();
        Erasure = found;
        return Page();
    }
}
