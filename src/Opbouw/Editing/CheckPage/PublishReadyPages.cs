using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;

namespace Opbouw.Editing.CheckPage;

/// <summary>Every night, just after the day began.</summary>
public sealed class PublishReadyPages(OpbouwDb db, Send<PublishReady, Nothing> publish, LocalTime time) : IJob
{
    public const string Code = "editing.publish-ready-pages";

    public async Task RunAsync(JobTurn turn, CancellationToken ct)
    {
        var today = time.Today;
        foreach (var page in await db.Set<SiteDraft>().Where(draft => draft.CheckedBy != null && draft.From <= today).Select(draft => draft.PageId).ToListAsync(ct))
            await publish.RunAsync(new PublishReady(page, today), ct);
    }
}
