using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Security;

namespace Opbouw.People.ProveAgain;

/// <summary>Comes before the form of a sensitive act opens, so that nothing typed gets lost.</summary>
[NeedsLogIn]
public sealed class ProveAgainPage(Proof proof, WorkContext work) : PageModel, IAsksProof
{
    public const string Address = "/nogmaals";

    [BindProperty]
    public ProofForm Nogmaals { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    [BindProperty(SupportsGet = true, Name = WorkAccountWords.Field)]
    public string? WorkAccount { get; set; }

    public ProofMeans Means { get; private set; } = null!;

    public string? Back => Terug;

    public string? OpensBeside => null;

    /// <summary>What went wrong at the directory.</summary>
    public string? Trouble => Means.WorkAccount is { } directory ? WorkAccountWords.ForVisitor(WorkAccountWords.Read(WorkAccount), directory, work.Organisation.Name) : null;

    public async Task OnGetAsync(CancellationToken ct) => Means = await proof.MeansAsync(HttpContext, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid && await proof.TryAsync(Nogmaals, ModelState, HttpContext, ct))
            return LocalRedirect(WayBack.Or(Terug, "/mijn-account"));
        ModelState.Remove($"{ProofForm.Prefix}.State");
        await OnGetAsync(ct);
        return Page();
    }
}
