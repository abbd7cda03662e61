using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;

namespace Opbouw.People.WhoSees;

/// <summary>Who can see this record? For whoever can see it herself; nothing of the record is shown.</summary>
[NeedsLogIn]
public sealed class WhoSeesPage(OpbouwDb db, IEnumerable<IVisibleRecord> kinds, SeersOfRecord seers, WorkContext work) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Soort { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public IVisibleRecord Kind { get; private set; } = null!;

    public IReadOnlyList<Seer> Seers { get; private set; } = [];

    public IReadOnlyList<string> Also { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (work.Actor.Kind != ActorKind.Staff || kinds.FirstOrDefault(kind => kind.Code == Soort) is not { } kind
            || !kind.Permissions.Any(work.Actor.Permissions.Contains) || !await kind.IsThereAsync(db, Id, ct))
            return NotFound();
        Kind = kind;
        Seers = await seers.OfAsync(kind, Id, ct);
        Also = await kind.AlsoAsync(db, Id, ct);
        return Page();
    }
}
