using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Areas;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Reporting;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Initiatives.LookBack;

/// <summary>A year back: where I stood and how that changed, for myself alone; and the totals of the team. No worker is set beside another.</summary>
[Needs(InitiativesRights.ReadCode)]
public sealed class LookBackPage(OpbouwDb db, OrganisationAreas areas, WorkContext work, IEnumerable<IReportProvider> providers, LocalTime time) : PageModel
{
    private static readonly string[] Ours = ["initiatives.", "groups."];

    [BindProperty(SupportsGet = true, Name = "jaar")]
    public int? Year { get; set; }

    public int Shown => Year is { } year && year >= time.Today.Year - YearsBack && year <= time.Today.Year ? year : time.Today.Year;

    public IReadOnlyList<int> Years => [.. Enumerable.Range(0, YearsBack + 1).Select(back => time.Today.Year - back)];

    public IReadOnlyList<ReportFigure> Totals { get; private set; } = [];

    /// <summary>By quarter, how often I took each place this year.</summary>
    public IReadOnlyList<(string Area, WorkerPosition Position, int Times)> Mine { get; private set; } = [];

    public bool Accompanies => work.Actor.May(InitiativesRights.Accompany);

    private const int YearsBack = 4;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (from, until, me) = (new DateOnly(Shown, 1, 1), new DateOnly(Shown, 12, 31), work.Actor.Account);
        var totals = new List<ReportFigure>();
        foreach (var provider in providers)
            totals.AddRange((await provider.OfAsync(new ReportPeriod(from, until), ct)).Where(figure => Ours.Any(code => figure.Code.StartsWith(code, StringComparison.Ordinal))));
        Totals = totals;
        if (!Accompanies) return;
        var tree = await areas.TreeAsync(ct);
        var taken = await db.Set<PositionTaken>().Where(one => one.WorkerId == me && one.On >= from && one.On <= until)
            .Join(db.Set<Initiative>(), one => one.InitiativeId, initiative => initiative.Id, (one, initiative) => new { initiative.AreaId, one.Position })
            .GroupBy(one => new { one.AreaId, one.Position }).Select(group => new { group.Key.AreaId, group.Key.Position, Times = group.Count() }).ToListAsync(ct);
        Mine = [.. taken.Select(one => (tree.Find(one.AreaId)?.Name ?? "", one.Position, one.Times)).OrderBy(one => one.Item1, StringComparer.Ordinal).ThenByDescending(one => one.Times)];
    }
}
