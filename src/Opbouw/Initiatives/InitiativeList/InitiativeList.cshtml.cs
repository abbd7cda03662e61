using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;
using Opbouw.Signals;

namespace Opbouw.Initiatives.InitiativeList;

/// <summary>Initiatives of my teams: mine, those of colleagues, or at rest; what nobody touched for longest comes first.</summary>
[Needs(InitiativesRights.ReadCode)]
public sealed class InitiativeListPage(OpbouwDb db, OrganisationAreas areas, WorkContext work, LocalTime time) : PageModel
{
    private const int PerSheet = 25;
    private const string Team = "team";
    private const string Resting = "rust";

    private static readonly InitiativePhase[] AtRest = [.. Enum.GetValues<InitiativePhase>().Where(phase => phase.IsAtRest())];

    [BindProperty(SupportsGet = true, Name = "toon")]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "fase")]
    public InitiativePhase? Phase { get; set; }

    [BindProperty(SupportsGet = true, Name = "blad")]
    public int Sheet { get; set; } = 1;

    public IReadOnlyList<InitiativeRow> Rows { get; private set; } = [];

    public int LastSheet { get; private set; } = 1;

    public DateOnly Today => time.Today;

    public IReadOnlyList<TabLink> Tabs =>
    [
        new("Van mij", "/mijn-initiatieven", Show is not (Team or Resting)), new("Van het team", $"/mijn-initiatieven?toon={Team}", Show == Team),
        new("In rust of klaar", $"/mijn-initiatieven?toon={Resting}", Show == Resting),
    ];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = db.Set<Initiative>().AsNoTracking();
        var mine = work.Actor.ForWhom;
        var chosen = Show switch
        {
            Team => all.Where(i => !AtRest.Contains(i.Phase)),
            Resting => all.Where(i => AtRest.Contains(i.Phase)),
            _ => all.Where(i => mine.Contains(i.WorkerId) && !AtRest.Contains(i.Phase)),
        };
        if (Phase is { } phase) chosen = chosen.Where(i => i.Phase == phase);
        LastSheet = Math.Max(1, (await chosen.CountAsync(ct) + PerSheet - 1) / PerSheet);
        Sheet = Math.Clamp(Sheet, 1, LastSheet);
        var tree = await areas.TreeAsync(ct);
        var rows = await chosen.OrderBy(i => i.TouchedOn).ThenBy(i => i.Id).Skip((Sheet - 1) * PerSheet).Take(PerSheet)
            .Select(i => new { i.Id, i.Title, i.AreaId, i.Theme, i.Phase, i.Position, i.TouchedOn }).ToListAsync(ct);
        Rows = [.. rows.Select(i => new InitiativeRow(i.Id, i.Title, tree.Find(i.AreaId)?.Name ?? "", i.Theme, i.Phase, i.Position, i.TouchedOn))];
    }
}

public sealed record InitiativeRow(InitiativeId Id, string Title, string Area, Theme Theme, InitiativePhase Phase, WorkerPosition Position, DateOnly TouchedOn);
