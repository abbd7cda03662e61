using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Shared.Security;

namespace Opbouw.Areas.FindMyArea.Pages;

/// <summary>“Mijn buurt”: from a postcode to the page of the area. Four digits are enough; nothing is kept.</summary>
[PublicPage]
public sealed class FindMyAreaPage(OrganisationAreas areas) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Postcode { get; set; }

    public required AreaSnapshot Snapshot { get; set; }

    /// <summary>More than one: the visitor says which.</summary>
    public IReadOnlyList<AreaNode> Found { get; private set; } = [];

    public string? FourDigits => AreaPostcode.Normalise(Postcode);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Snapshot = await areas.SnapshotAsync(ct);
        if (!Request.Query.ContainsKey(nameof(Postcode)))
            return Page();
        if (FourDigits is not { } four)
        {
            ModelState.AddModelError(nameof(Postcode), "Vul een postcode in met 4 cijfers, zoals 1353");
            return Page();
        }

        Found = Snapshot.Tree.ByPostcode(four, Snapshot.On);
        if (Found.Count == 1)
            return LocalRedirect(Snapshot.AddressOf(Found[0]));
        if (Found.Count == 0)
            ModelState.AddModelError(nameof(Postcode), $"Wij werken niet in {four}. Kijk of de postcode klopt, of kies uw wijk uit de lijst met gebieden");
        return Page();
    }
}
