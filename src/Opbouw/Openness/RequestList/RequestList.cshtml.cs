using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;

namespace Opbouw.Openness.RequestList;

/// <summary>What was asked from outside: first what waits for a decision, then what was agreed and not given yet.</summary>
[Needs(OpennessRights.ShareCode)]
public sealed class RequestListPage(OpbouwDb db, LocalTime time) : PageModel
{
    private const int MostOver = 100;

    public IReadOnlyList<DataRequest> Waiting { get; private set; } = [];

    public IReadOnlyList<DataRequest> ToGive { get; private set; } = [];

    public IReadOnlyList<DataRequest> Over { get; private set; } = [];

    public DateOnly Today => time.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var open = await db.Set<DataRequest>().AsNoTracking().Where(request => request.State == RequestState.Waiting || (request.State == RequestState.Agreed && request.GivenAt == null))
            .OrderBy(request => request.AskedAt).ToListAsync(ct);
        Waiting = [.. open.Where(request => request.State == RequestState.Waiting)];
        ToGive = [.. open.Where(request => request.State == RequestState.Agreed)];
        Over = await db.Set<DataRequest>().AsNoTracking().Where(request => request.State != RequestState.Waiting && (request.State != RequestState.Agreed || request.GivenAt != null))
            .OrderByDescending(request => request.DecidedAt).Take(MostOver).ToListAsync(ct);
    }
}
