using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Residents;
using Opbouw.Shared.Keeping;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Keeping.Tidied;

/// <summary>What went by itself, what waits for a look, and what goes when. No persons.</summary>
[Needs(ResidentRights.ProtectCode)]
public sealed class TidiedPage(OpbouwDb db, LocalTime time) : PageModel
{
    private const int MostNights = 30;

    [BindProperty(SupportsGet = true, Name = "weg")]
    public bool IsLetGo { get; set; }

    public IReadOnlyList<KeepRunLine> Waiting { get; private set; } = [];

    public IReadOnlyList<IGrouping<string, KeepRunLine>> Nights { get; private set; } = [];

    public static IEnumerable<IGrouping<string, KeepRule>> Rules => KeepRules.All.OrderBy(rule => rule.Dutch, StringComparer.Ordinal).GroupBy(rule => rule.Retention.Dutch).OrderBy(group => group.Key, StringComparer.Ordinal);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var runs = db.Set<KeepRun>().AsNoTracking();
        Waiting = [.. (await runs.Where(run => run.State == KeepState.HeldBack).OrderBy(run => run.At).ToListAsync(ct)).Select(run => KeepRunLine.Of(run, time.Today))];
        var since = time.Now.AddDays(-MostNights);
        Nights = [.. (await runs.Where(run => run.State != KeepState.HeldBack && run.At >= since).OrderByDescending(run => run.At).ThenBy(run => run.Rule).ToListAsync(ct))
            .Select(run => KeepRunLine.Of(run, time.Today)).GroupBy(line => line.On)];
    }
}
