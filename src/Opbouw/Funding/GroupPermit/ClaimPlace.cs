using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Funding.GroupPermit;

/// <summary>The group keeps where and when its event is, and what the check said. Another group at the same place is no reason to refuse.</summary>
public sealed record ClaimPlace(PlaceClaimId Id, MemberId Me, string Place, DateOnly On, PermitOutcome Outcome) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("funding.claim-place", "Bewaren waar en wanneer een groep iets houdt", typeof(PlaceClaimed));

    public Guid CommandId => Id.Value;
}

public sealed record DropClaim(Guid CommandId, MemberId Me, PlaceClaimId Claim) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("funding.drop-claim", "Een plek en dag van een groep weghalen", typeof(PlaceClaimed));
}

public sealed class ClaimPlaceHandler(OpbouwDb db, GroupDoor door, OpenTrail trail, LocalTime time) : IHandle<ClaimPlace, Nothing>, IHandle<DropClaim, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ClaimPlace command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.Me, ct) is not { } visit) return NothingThere.ForThisActor;
        if (command.On < time.Today) return FundingRefusals.DayIsPast;
        if (await db.Set<PlaceClaim>().IgnoreQueryFilters().CountAsync(claim => claim.InitiativeId == visit.Initiative.Id, ct) >= PlaceClaim.Most) return FundingRefusals.TooManyClaims;
        db.Add(new PlaceClaim { Id = command.Id, InitiativeId = visit.Initiative.Id, Place = command.Place, Folded = PlaceClaim.Fold(command.Place), On = command.On, Outcome = command.Outcome, KeptOn = time.Today });
        trail.Record(new PlaceClaimed(visit.Initiative.Id));
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(DropClaim command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.Me, ct) is not { } visit
            || await db.Set<PlaceClaim>().IgnoreQueryFilters().SingleOrDefaultAsync(claim => claim.Id == command.Claim && claim.InitiativeId == visit.Initiative.Id, ct) is not { } claim)
            return NothingThere.ForThisActor;
        db.Remove(claim);
        trail.Record(new PlaceClaimed(visit.Initiative.Id));
        return default(Nothing);
    }
}
