using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;
using Opbouw.Signals.Cards;
using Opbouw.Signals.PersonalData;
using Opbouw.Signals.Say;

namespace Opbouw.Signals.ReactByCard;

/// <summary>Whoever holds a card agrees with the wording or objects to it. The page has checked the code; the card is its proof.</summary>
public sealed record ReactByCard(Guid CommandId, CardId Card, int Version, ReactionKind Kind, string? Sentence) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("signals.react-by-card", "Met een kaart reageren op de vraag", typeof(WordingReactedTo));

    public string? OnBehalfOf => "wie de kaart heeft";
}

public sealed class ReactByCardHandler(OpbouwDb db, OpenTrail trail, LocalTime time) : IHandle<ReactByCard, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(ReactByCard command, CancellationToken ct)
    {
        // A visitor is in no team: the card opens this one bundle and nothing else.
        var id = await db.Set<Card>().Where(c => c.Id == command.Card)
            .Join(db.Set<Signal>().IgnoreQueryFilters(), c => c.SignalId, s => s.Id, (_, s) => s.BundleId).SingleOrDefaultAsync(ct);
        if (id is not { } bundleId) return NothingThere.ForThisActor;
        var bundle = await db.Set<Bundle>().IgnoreQueryFilters().Include(b => b.Wordings).SingleAsync(b => b.Id == bundleId, ct);
        if (bundle.RefusesReactions(command.Version) is { } refusal) return refusal;
        if (command.Kind == ReactionKind.Objects && command.Sentence is null) return SignalRefusals.ObjectionNeedsReason;
        if (PersonalDataWarning.HoldsBsn(command.Sentence)) return SignalRefusals.SentenceHoldsBsn;

        await KeepAsync(bundle, command, ct);
        trail.Record(new WordingReactedTo(bundle.Id, command.Version, command.Kind, ByCard: true));
        return default(Nothing);
    }

    /// <summary>Whoever holds the card may think again: the last word counts.</summary>
    private async Task KeepAsync(Bundle bundle, ReactByCard command, CancellationToken ct)
    {
        var earlier = await db.Set<Reaction>()
            .SingleOrDefaultAsync(r => r.CardId == command.Card && r.BundleId == bundle.Id && r.Version == command.Version, ct);
        if (earlier is not null)
        {
            (earlier.Kind, earlier.Sentence, earlier.On) = (command.Kind, command.Sentence, time.Today);
            return;
        }
        db.Add(new Reaction
        {
            Id = ReactionId.New(),
            BundleId = bundle.Id,
            Version = command.Version,
            Kind = command.Kind,
            People = 1,
            Sentence = command.Sentence,
            On = time.Today,
            CardId = command.Card,
        });
    }
}
