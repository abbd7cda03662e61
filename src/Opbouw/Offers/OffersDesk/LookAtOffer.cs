using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Offers.OffersDesk;

/// <summary>A worker looked: groups may see it, or nobody.</summary>
public sealed record LookAtOffer(Guid CommandId, OfferId Id, bool IsFine) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("offers.look", "Naar een nieuw aanbod kijken", typeof(OfferLookedAt), typeof(OfferRefused));
}

/// <summary>The worker called who offers, because there is no mail: what she said.</summary>
public sealed record PassOnYes(Guid CommandId, OfferId Id, MatchId Match, bool Yes) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("offers.pass-on", "Doorgeven wat iemand zei tegen een groep", typeof(OfferAnswered));

    public string OnBehalfOf => "giver, Telephone";

    [JsonIgnore]
    public string? ToAsker { get; init; }
}

/// <summary>The worker called who helped: whether it came to something.</summary>
public sealed record PassOnReal(Guid CommandId, OfferId Id, MatchId Match, RealAnswer Answer) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("offers.pass-on-real", "Doorgeven of hulp iets werd", typeof(MatchToldReal));

    public string OnBehalfOf => "giver, Telephone";
}

public sealed class LookAtOfferHandler(OpbouwDb db, WorkContext work, OfferDoor door, Matches matches, Notifier notifier, OpenTrail trail, LocalTime time)
    : IHandle<LookAtOffer, Nothing>, IHandle<PassOnYes, Nothing>, IHandle<PassOnReal, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(LookAtOffer command, CancellationToken ct)
    {
        if (!work.Actor.May(OffersRights.Look) || await db.Set<Offer>().SingleOrDefaultAsync(known => known.Id == command.Id, ct) is not { State: OfferState.Waiting } offer) return NothingThere.ForThisActor;
        await notifier.SettleAsync(offer.Id.Value, ct);
        if (command.IsFine)
        {
            (offer.State, offer.TouchedOn) = (OfferState.Open, time.Today);
            trail.Record(new OfferLookedAt(offer.Id));
        }
        else
        {
            await door.RemoveAsync(offer.Id, ct);
            trail.Record(new OfferRefused(offer.Id));
        }

        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(PassOnYes command, CancellationToken ct)
    {
        if (await MineAsync(command.Id, command.Match, ct) is not { } whole) return NothingThere.ForThisActor;
        await notifier.SettleAsync(whole.Match.Id.Value, ct);
        return await matches.AnswerAsync(whole, command.Yes, command.ToAsker, ct) is { } refusal ? refusal : default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(PassOnReal command, CancellationToken ct)
    {
        if (await MineAsync(command.Id, command.Match, ct) is not { } whole) return NothingThere.ForThisActor;
        return matches.SayReal(whole, byGroup: false, command.Answer) is { } refusal ? refusal : default(Nothing);
    }

    /// <summary>Of an offer of my teams, whose maker has no mail.</summary>
    private async Task<WholeMatch?> MineAsync(OfferId id, MatchId match, CancellationToken ct)
    {
        if (!work.Actor.May(OffersRights.Look) || !await db.Set<Offer>().AnyAsync(known => known.Id == id && !known.HasMail, ct)) return null;
        if (await matches.FindAsync(match, ct) is not { } whole || whole.Offer.Id != id) return null;
        whole.Offer.TouchedOn = time.Today;
        return whole;
    }
}
