using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Residents.SharedWithUs;

/// <summary>The partner says that it threw away what it had.</summary>
public sealed record ConfirmGone(Guid CommandId, HandedOverId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("residents.confirm-gone", "Zeggen dat gegevens van een bewoner gewist zijn", typeof(GoneAtPartner));
}

public sealed class ConfirmGoneHandler(OpbouwDb db, WorkContext work, OpenTrail trail, LocalTime time) : IHandle<ConfirmGone, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ConfirmGone command, CancellationToken ct)
    {
        var partner = work.Actor.Partner;
        if (!work.Actor.May(ResidentRights.SeeShared) || await db.Set<HandedOver>().SingleOrDefaultAsync(h => h.Id == command.Id && h.PartnerId == partner && h.RecalledAt != null, ct) is not { } given)
            return NothingThere.ForThisActor;
        if (given.GoneAt is null)
        {
            given.GoneAt = time.Now;
            // What nobody may read any more need not be kept closed either.
            (given.Name, given.Phone, given.Mail) = (null, null, null);
            trail.Record(new GoneAtPartner(given.Id, given.ResidentId, given.PartnerId));
        }

        return default(Nothing);
    }
}
