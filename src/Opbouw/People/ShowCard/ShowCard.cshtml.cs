using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Pages;

namespace Opbouw.People.ShowCard;

/// <summary>One worker, for everybody.</summary>
[KeptPage]
public sealed class ShowCardPage(WorkerCards cards) : PageModel
{
    /// <summary>Somebody may work in more than one team.</summary>
    public IReadOnlyList<ShownWorker> Places { get; private set; } = [];

    public WorkerCard Card => Places[0].Card;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        Places = await cards.OfCodeAsync(code, ct);
        return Places.Count > 0 ? Page() : NotFound();
    }
}
