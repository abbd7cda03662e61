using Microsoft.EntityFrameworkCore;
using Opbouw.People;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;

namespace Opbouw.FieldWork;

/// <summary>Looks up what the facts of a contact point at: only what the actor may use is there.</summary>
public sealed class ContactPlaces(OpbouwDb db, MyFindSpots mySpots, WorkContext work)
{
    /// <summary>The find-spot; done with null for a contact in an area.</summary>
    public async Task<Outcome<FindSpot?>> FindAsync(ContactFacts facts, CancellationToken ct)
    {
        if (!work.Actor.May(FieldWorkRights.RecordContact) || !work.Actor.Teams.Contains(facts.TeamId))
            return NothingThere.ForThisActor;
        var spot = facts.FindSpotId is { } id ? await mySpots.FindAsync(id, ct) : null;
        if (facts.FindSpotId is not null && spot is null)
            return NothingThere.ForThisActor;
        if (facts.PartnerId is { } partner && !await db.Set<Partner>().AnyAsync(p => p.Id == partner, ct))
            return NothingThere.ForThisActor;
        return spot is null && facts.AreaId is null ? ContactRefusals.NeedsAPlace : new Outcome<FindSpot?>.Done(spot);
    }
}
