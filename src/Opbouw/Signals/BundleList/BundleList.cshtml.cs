using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Signals.BundleList;

[Needs(SignalRights.ReadCode)]
public sealed class BundleListPage(OpbouwDb db, LocalTime time) : PageModel
{
    private const int PerSheet = 25;

    public IReadOnlyList<BundleRow> Rows { get; private set; } = [];

    public bool ShowsClosed { get; private set; }

    public int Sheet { get; private set; } = 1;

    public int LastSheet { get; private set; } = 1;

    public DateOnly Today => time.Today;

    public async Task OnGetAsync(string? stand, int blad, CancellationToken ct)
    {
        ShowsClosed = stand == "afgesloten";
        var bundles = db.Set<Bundle>().AsNoTracking().Where(b => (b.Status == SignalStatus.Closed) == ShowsClosed);
        LastSheet = Math.Max(1, (await bundles.CountAsync(ct) + PerSheet - 1) / PerSheet);
        Sheet = Math.Clamp(blad, 1, LastSheet);
        Rows = await bundles.OrderByDescending(b => b.StartedAt).ThenBy(b => b.Id).Skip((Sheet - 1) * PerSheet).Take(PerSheet)
            .Select(b => new BundleRow(
                b.Id, b.Title, b.Theme, b.Status, b.StartedAt,
                db.Set<Signal>().Count(s => s.BundleId == b.Id),
                db.Set<Signal>().Where(s => s.BundleId == b.Id).Max(s => (DateOnly?)s.RaisedOn)))
            .ToListAsync(ct);
    }
}

public sealed record BundleRow(BundleId Id, string Title, Theme Theme, SignalStatus Status, DateTimeOffset StartedAt, int Signals, DateOnly? LastHeardOn);
