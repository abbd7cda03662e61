using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opbouw.Areas;
using Opbouw.Shared.Pages;

namespace Opbouw.People.SimpleView;

/// <summary>Which part of the city, then which quarter. What she came for goes along in the address.</summary>
[KeptPage("doel", "deel")]
public sealed class SimplePlacePage(OrganisationAreas areas) : PageModel
{
    private const string ToSay = "zeggen";

    private AreaSnapshot snapshot = null!;

    [BindProperty(SupportsGet = true, Name = "doel")]
    public string? Purpose { get; set; }

    [BindProperty(SupportsGet = true, Name = "deel")]
    public string? Part { get; set; }

    /// <summary>Null as long as she has not chosen.</summary>
    public AreaNode? District { get; private set; }

    public IReadOnlyList<AreaNode> Areas { get; private set; } = [];

    public string Start => IsToSay ? $"/eenvoudig/wijk?doel={ToSay}" : "/eenvoudig/wijk?doel=bellen";

    private bool IsToSay => Purpose == ToSay;

    public async Task OnGetAsync(CancellationToken ct)
    {
        snapshot = await areas.SnapshotAsync(ct);
        District = snapshot.Find(Part) is { Kind: AreaKind.District } chosen ? chosen : null;
        Areas = District is null ? snapshot.Districts : snapshot.PartsOf(District);
    }

    public string AddressOf(AreaNode area) => District is null ? $"{Start}&deel={area.Code}" : IsToSay ? $"/zeg-het?wijk={area.Code}&eenvoudig=true" : $"/eenvoudig/wijk/{area.Code}";
}
