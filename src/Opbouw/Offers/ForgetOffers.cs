using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Jobs;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Security;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Offers;

/// <summary>The keys of an offer are gone; now its rows.</summary>
public sealed record ForgetOffer(OfferId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("offers.forget", "Aanbod van een jaar geleden wissen", typeof(OfferForgotten));

    public Guid CommandId => StableId.Of(Process.Code, Id.Value, "once");
}

public sealed class ForgetOfferHandler(OfferDoor door, WorkContext work, OpenTrail trail) : IHandle<ForgetOffer, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ForgetOffer command, CancellationToken ct)
    {
        if (work.Actor.Kind != ActorKind.House || !await door.RemoveAsync(command.Id, ct)) return NothingThere.ForThisActor;
        trail.Record(new OfferForgotten(command.Id));
        return default(Nothing);
    }
}

/// <summary>Each night: offers on which nothing happened for a year. First the keys, after which nobody reads them, then the rows; what came back with an old copy goes too.</summary>
public sealed class ForgetOffers(OpbouwDb db, OfferDoor door, DataKeys keys, Send<ForgetOffer, Nothing> forget, LocalTime time) : IJob
{
    public const string Code = "offers.forget-offers";

    public async Task RunAsync(JobTurn turn, CancellationToken ct)
    {
        var (before, destroyed) = (time.Today.AddYears(-1), await keys.DestroyedAsync(ct));
        foreach (var offer in await db.Set<Offer>().IgnoreQueryFilters().AsNoTracking().Select(offer => new { offer.Id, offer.TouchedOn }).ToListAsync(ct))
        {
            if (offer.TouchedOn >= before && !destroyed.Contains(offer.Id.Value)) continue;
            foreach (var key in await door.ClosedWithAsync(offer.Id, ct)) await keys.DestroyAsync(key, ct);
            await forget.RunAsync(new ForgetOffer(offer.Id), ct);
        }
    }
}
