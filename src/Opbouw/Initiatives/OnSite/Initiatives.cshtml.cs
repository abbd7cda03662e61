using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.PublicSite;
using Opbouw.Shared.Pages;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Ui;
using Opbouw.Signals;

namespace Opbouw.Initiatives.OnSite;

/// <summary>What residents are doing themselves. Reads published rows only.</summary>
[KeptPage("wijk", "onderwerp", "fase", "meedoen", "blad")]
public sealed class InitiativesPage(OpbouwDb db, IEnumerable<IOpenCalls> calls) : PageModel
{
    private const int PageSize = 12;

    [BindProperty(SupportsGet = true, Name = "wijk")]
    public Guid? Area { get; set; }

    [BindProperty(SupportsGet = true, Name = "onderwerp")]
    public Theme? Theme { get; set; }

    [BindProperty(SupportsGet = true, Name = "fase")]
    public InitiativePhase? Phase { get; set; }

    [BindProperty(SupportsGet = true, Name = "meedoen")]
    public bool OnlyOpen { get; set; }

    [BindProperty(SupportsGet = true, Name = "blad")]
    public int Sheet { get; set; } = 1;

    public IReadOnlyList<PublishedInitiative> Rows { get; private set; } = [];

    public IReadOnlyList<Choice> Areas { get; private set; } = [];

    public int LastSheet { get; private set; } = 1;

    /// <summary>What one can sign up for today.</summary>
    public IReadOnlyList<OpenCall> Calls { get; private set; } = [];

    public bool IsChosen => Area is not null || Theme is not null || Phase is not null || OnlyOpen;

    public async Task OnGetAsync(CancellationToken ct)
    {
        foreach (var source in calls) Calls = [.. Calls, .. await source.OpenNowAsync(ct)];
        var all = db.Set<PublishedInitiative>().AsNoTracking();
        Areas = [.. (await all.Select(i => new { i.AreaId, i.AreaName }).Distinct().ToListAsync(ct)).OrderBy(area => area.AreaName, StringComparer.Ordinal).Select(area => new Choice(area.AreaId.Value.ToString(), area.AreaName))];
        var chosen = all;
        if (Area is { } area) chosen = chosen.Where(i => i.AreaId == new AreaId(area));
        if (Theme is { } theme) chosen = chosen.Where(i => i.Theme == theme);
        if (Phase is { } phase) chosen = chosen.Where(i => i.Phase == phase);
        if (OnlyOpen) chosen = chosen.Where(i => i.IsOpen);
        LastSheet = Math.Max(1, (await chosen.CountAsync(ct) + PageSize - 1) / PageSize);
        Sheet = Math.Clamp(Sheet, 1, LastSheet);
        Rows = await chosen.OrderByDescending(i => i.ChangedOn).ThenBy(i => i.Code).Skip((Sheet - 1) * PageSize).Take(PageSize).ToListAsync(ct);
    }
}
