using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Pages;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Ui;

namespace Opbouw.Offers.AskedOnSite;

/// <summary>What groups of residents need. Reads published rows only.</summary>
[KeptPage("wijk", "soort", "blad")]
public sealed class AskedPage(OpbouwDb db, LocalTime time) : PageModel
{
    private const int PageSize = 12;

    [BindProperty(SupportsGet = true, Name = "wijk")]
    public Guid? Area { get; set; }

    [BindProperty(SupportsGet = true, Name = "soort")]
    public HelpKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "blad")]
    public int Sheet { get; set; } = 1;

    public IReadOnlyList<PublishedAsk> Rows { get; private set; } = [];

    public IReadOnlyList<Choice> Areas { get; private set; } = [];

    public int LastSheet { get; private set; } = 1;

    public bool IsChosen => Area is not null || Kind is not null;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = time.Today;
        var all = db.Set<PublishedAsk>().AsNoTracking().Where(ask => ask.Until == null || ask.Until >= today);
        Areas = [.. (await all.Select(ask => new { ask.AreaId, ask.AreaName }).Distinct().ToListAsync(ct)).OrderBy(area => area.AreaName, StringComparer.Ordinal).Select(area => new Choice(area.AreaId.Value.ToString(), area.AreaName))];
        var chosen = all;
        if (Area is { } area) chosen = chosen.Where(ask => ask.AreaId == new AreaId(area));
        if (Kind is { } kind) chosen = chosen.Where(ask => ask.Kind == kind);
        LastSheet = Math.Max(1, (await chosen.CountAsync(ct) + PageSize - 1) / PageSize);
        Sheet = Math.Clamp(Sheet, 1, LastSheet);
        Rows = await chosen.OrderByDescending(ask => ask.MadeOn).ThenBy(ask => ask.Code).Skip((Sheet - 1) * PageSize).Take(PageSize).ToListAsync(ct);
    }
}
