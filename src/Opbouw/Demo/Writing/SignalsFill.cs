using System.Security.Cryptography;
using Opbouw.Demo.Plan;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Signals;
using Opbouw.Signals.Cards;
using Opbouw.Signals.Similarity;

namespace Opbouw.Demo.Writing;

/// <summary>Signals with the terms under which they are found again, and a card each. The codes are nowhere but on the cards.</summary>
public sealed class SignalsFill(OpbouwDb db, DemoKeys keys, DemoTrail trail, ICardCodePepper pepper)
{
    private readonly RandomNumberGenerator random = RandomNumberGenerator.Create();
    private readonly Dictionary<int, PlannedBundle> bundleOf =
        keys.Plan.Bundles.SelectMany(bundle => bundle.Signals, (bundle, signal) => (bundle, signal)).ToDictionary(x => x.signal, x => x.bundle);

    public void Fill(IEnumerable<PlannedSignal> signals)
    {
        foreach (var planned in signals)
        {
            var signal = SignalOf(planned);
            trail.Record(planned.Worker, planned.At, new SignalRaised(signal.Id, signal.Kind, signal.Theme), planned);
            AddCard(planned, signal);
            if (bundleOf.TryGetValue(planned.Number, out var bundle))
                Join(signal, bundle);
            db.Add(signal);
            db.AddRange(SignalTerm.Of(signal));
        }
    }

    /// <summary>Joins the bundle as it was when it was started; what became of it since is saved already.</summary>
    private void Join(Signal signal, PlannedBundle planned)
    {
        var bundle = Bundle.Start(
            keys.Bundle(planned), planned.Title, Signals.ThemeList.Usual.Themes[(int)planned.Theme].Theme, keys.Team(planned.Team), trail.ActorOf(planned.Worker), planned.BundledAt);
        if (signal.JoinBundle(bundle) is { } refusal)
            throw new InvalidOperationException($"The plan breaks a rule: {refusal.Code}.");
        trail.Record(planned.Worker, planned.BundledAt, new SignalJoinedBundle(signal.Id, bundle.Id), planned.Number);
    }

    private void AddCard(PlannedSignal planned, Signal signal)
    {
        var code = CardCode.New(random);
        var card = new Card { Id = keys.Card(planned), SignalId = signal.Id, CodeHash = code.Hash(pepper) };
        db.Add(card);
        trail.Record(planned.Worker, planned.At, new CardMade(signal.Id, card.Id), card.Id);
    }

    private Signal SignalOf(PlannedSignal planned) => new()
    {
        Id = keys.Signal(planned),
        TeamId = keys.TeamOfWorker(planned.Worker),
        WorkerId = keys.Account(planned.Worker),
        Kind = (SignalKind)planned.Kind,
        Theme = Signals.ThemeList.Usual.Themes[(int)planned.Theme].Theme,
        Words = planned.Text,
        Terms = string.Join(' ', SignalTerms.Of(planned.Text)),
        AreaId = keys.Area(planned.Area),
        FindSpotId = planned.FindSpot is { } spot ? keys.FindSpot(spot) : null,
        ContactId = keys.Contact(keys.Plan.Contacts[planned.Contact]),
        RaisedAt = planned.At,
        RaisedOn = LocalTime.DayOf(planned.At),
    };
}
