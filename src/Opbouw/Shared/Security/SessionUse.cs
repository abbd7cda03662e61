using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;

namespace Opbouw.Shared.Security;

/// <summary>Writes down now and then that a session is in use. Not a change that anybody made, so no trail; and no reason to refuse a page.</summary>
public sealed class SessionUse(WriteLanes lanes, WorkContext work, TimeProvider time)
{
    public async Task NoteAsync(Session session, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (!session.MustNoteUseAt(now))
            return;
        var idleEndsAt = now + TimeSpan.FromMinutes(session.IdleMinutes);
        try
        {
            await lanes.RunAsync(work.Organisation, work.Actor, (services, token) => services.GetRequiredService<OpbouwDb>().Set<Session>()
                .Where(open => open.Id == session.Id && open.IdleEndsAt < idleEndsAt)
                .ExecuteUpdateAsync(row => row.SetProperty(open => open.IdleEndsAt, idleEndsAt), token), _ => true, ct);
        }
        catch (Exception exception) when (StorageTrouble.Of(exception) is not null)
        {
            // Reading goes on while nothing can be written.
        }
    }
}
