using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Opbouw.Groups;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Keys;
using Opbouw.Shared.Notifications;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Offers.GroupAsks;

/// <summary>The group asks for an offer: by mail, or a worker calls.</summary>
public sealed record RequestOffer(MatchId Id, MemberId By, AskId Ask, OfferId Offer, string Words, SealedText Reach) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("offers.request", "Als groep een aanbod aanvragen", typeof(OfferRequested));

    public Guid CommandId => Id.Value;

    /// <summary>For the letter; nothing of it is kept in the receipt.</summary>
    [JsonIgnore]
    public string? To { get; init; }
}

/// <summary>The group says whether it came to something.</summary>
public sealed record TellReal(Guid CommandId, MemberId By, MatchId Match, RealAnswer Answer) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("offers.tell-real", "Als groep zeggen of hulp iets werd", typeof(MatchToldReal));
}

public sealed record ThankGiver(Guid CommandId, MemberId By, MatchId Match, string Words) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("offers.thank", "Als groep bedanken", typeof(GiverThanked));

    [JsonIgnore]
    public string? To { get; init; }
}

public sealed class RequestOfferHandler(OpbouwDb db, GroupDoor door, Matches matches, OfferLetters letters, Notifier notifier, OpenTrail trail, LocalTime time) : IHandle<RequestOffer, Nothing>, IHandle<TellReal, Nothing>, IHandle<ThankGiver, Nothing>
{
    /// <summary>Whoever asks everybody, asks nobody.</summary>
    public const int MostWaiting = 10;

    private static readonly Refusal TooMany = new("request.too-many", "Jullie wachten al op antwoord van 10 mensen. Wacht daar eerst op.");
    private static readonly Refusal Once = new("request.once", "Jullie vroegen dit al aan.");

    public async Task<Outcome<Nothing>> HandleAsync(RequestOffer command, CancellationToken ct)
    {
        if (await door.EnterAsync(command.By, ct) is not { } visit
            || await db.Set<GroupAsk>().IgnoreQueryFilters().SingleOrDefaultAsync(ask => ask.Id == command.Ask && ask.InitiativeId == visit.Initiative.Id && ask.State == AskState.Open, ct) is not { } ask
            || await db.Set<Offer>().IgnoreQueryFilters().SingleOrDefaultAsync(offer => offer.Id == command.Offer && offer.Kind == ask.Kind && offer.State == OfferState.Open, ct) is not { } offer)
            return NothingThere.ForThisActor;
        var asked = await db.Set<Match>().IgnoreQueryFilters().Where(match => match.AskId == ask.Id).Select(match => new { match.OfferId, match.SaidYes }).ToListAsync(ct);
        if (asked.Exists(match => match.OfferId == offer.Id)) return Once;
        if (asked.Count(match => match.SaidYes is null) >= MostWaiting) return TooMany;
        db.Add(new Match { Id = command.Id, AskId = ask.Id, OfferId = offer.Id, AskedBy = visit.Me.Id, AskedOn = time.Today, Words = command.Words, Reach = command.Reach });
        (ask.TouchedOn, offer.TouchedOn) = (time.Today, time.Today);
        if (command.To is { } mail) await letters.RequestedAsync(offer, visit.Initiative.Title, command.Words, mail, ct);
        else await notifier.TellAsync(offer.HolderId, command.Id.Value, "Een groep vraagt iets aan. Bel wie het aanbood", $"/vraag-en-aanbod/{offer.Id}", ct);
        trail.Record(new OfferRequested(command.Id, ask.Id, offer.Id));
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(TellReal command, CancellationToken ct)
    {
        if (await FindAsync(command.By, command.Match, ct) is not { } whole) return NothingThere.ForThisActor;
        return matches.SayReal(whole, byGroup: true, command.Answer) is { } refusal ? refusal : default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(ThankGiver command, CancellationToken ct)
    {
        if (await FindAsync(command.By, command.Match, ct) is not { } whole) return NothingThere.ForThisActor;
        if (whole.Match.Thank(command.Words, time.Today) is { } refusal) return refusal;
        if (command.To is { } mail) await letters.ThanksAsync(whole.Initiative.Title, command.Words, mail, ct);
        else await notifier.TellAsync(whole.Offer.HolderId, whole.Match.Id.Value, "Een groep bedankt iemand zonder e-mail. Geef het door", $"/vraag-en-aanbod/{whole.Offer.Id}", ct);
        trail.Record(new GiverThanked(whole.Match.Id));
        return default(Nothing);
    }

    private async Task<WholeMatch?> FindAsync(MemberId by, MatchId id, CancellationToken ct) =>
        await door.EnterAsync(by, ct) is { } visit && await matches.FindAsync(id, ct) is { } whole && whole.Ask.InitiativeId == visit.Initiative.Id ? whole : null;
}
