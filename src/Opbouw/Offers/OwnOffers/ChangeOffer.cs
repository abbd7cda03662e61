using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Offers.OwnOffers;

/// <summary>Who offers changes the days, rests, or goes on.</summary>
public sealed record ChangeOffer(Guid CommandId, OfferId Id, DateOnly? From, DateOnly? Until, bool Rests) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("offers.change", "Een eigen aanbod veranderen of laten rusten", typeof(OfferChanged));
}

/// <summary>Who offers withdraws it, for whatever reason. It is gone at once: the row, every request for it, and from every list.</summary>
public sealed record WithdrawOffer(Guid CommandId, OfferId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("offers.withdraw", "Een eigen aanbod intrekken", typeof(OfferWithdrawn));
}

/// <summary>Yes or no to a group.</summary>
public sealed record AnswerRequest(Guid CommandId, OfferId Id, MatchId Match, bool Yes) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("offers.answer", "Ja of nee zeggen tegen een groep", typeof(OfferAnswered));

    /// <summary>For the letter; nothing of it is kept in the receipt.</summary>
    [JsonIgnore]
    public string? ToAsker { get; init; }
}

public sealed record SayItWasReal(Guid CommandId, OfferId Id, MatchId Match, RealAnswer Answer) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("offers.say-it-was-real", "Zeggen of eigen hulp iets werd", typeof(MatchToldReal));
}

/// <summary>The page reads the key of the offer from the address before it sends these: whoever has the key, made the offer.</summary>
public sealed class ChangeOfferHandler(OpbouwDb db, OfferDoor door, Matches matches, Notifier notifier, OpenTrail trail, LocalTime time)
    : IHandle<ChangeOffer, Nothing>, IHandle<WithdrawOffer, Nothing>, IHandle<AnswerRequest, Nothing>, IHandle<SayItWasReal, Nothing>
{
    private static readonly Refusal Turned = new("offer.turned", "De laatste dag ligt voor de eerste. Verander een van de twee.", "Until");

    public async Task<Outcome<Nothing>> HandleAsync(ChangeOffer command, CancellationToken ct)
    {
        if (await db.Set<Offer>().IgnoreQueryFilters().SingleOrDefaultAsync(known => known.Id == command.Id, ct) is not { } offer) return NothingThere.ForThisActor;
        if (command.Until < command.From) return Turned;
        (offer.From, offer.Until, offer.TouchedOn) = (command.From, command.Until, time.Today);
        // Who waits for a look keeps waiting.
        if (offer.State != OfferState.Waiting) offer.State = command.Rests ? OfferState.Paused : OfferState.Open;
        trail.Record(new OfferChanged(offer.Id, offer.State));
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(WithdrawOffer command, CancellationToken ct)
    {
        if (!await door.RemoveAsync(command.Id, ct)) return NothingThere.ForThisActor;
        await notifier.SettleAsync(command.Id.Value, ct);
        trail.Record(new OfferWithdrawn(command.Id));
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(AnswerRequest command, CancellationToken ct)
    {
        if (await matches.FindAsync(command.Match, ct) is not { } whole || whole.Offer.Id != command.Id) return NothingThere.ForThisActor;
        whole.Offer.TouchedOn = time.Today;
        return await matches.AnswerAsync(whole, command.Yes, command.ToAsker, ct) is { } refusal ? refusal : default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(SayItWasReal command, CancellationToken ct)
    {
        if (await matches.FindAsync(command.Match, ct) is not { } whole || whole.Offer.Id != command.Id) return NothingThere.ForThisActor;
        whole.Offer.TouchedOn = time.Today;
        return matches.SayReal(whole, byGroup: false, command.Answer) is { } refusal ? refusal : default(Nothing);
    }
}
