using Opbouw.Demo.Plan;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Signals;
using Opbouw.Signals.Say;

namespace Opbouw.Demo.Writing;

/// <summary>Bundles with their wordings and what residents said of them. The rules of the house decide; a plan that breaks one stops here.</summary>
public sealed class BundlesFill(OpbouwDb db, DemoKeys keys, DemoTrail trail)
{
    /// <summary>Walks a bundle up to its question. Add it to the database when its question has moved it further.</summary>
    public Bundle Start(PlannedBundle planned)
    {
        var actor = trail.ActorOf(planned.Worker);
        var bundle = Bundle.Start(keys.Bundle(planned), planned.Title, Signals.ThemeList.Usual.Themes[(int)planned.Theme].Theme, keys.Team(planned.Team), actor, planned.BundledAt);
        trail.Record(planned.Worker, planned.BundledAt, new BundleStarted(bundle.Id, bundle.Theme), planned.Title);
        foreach (var wording in planned.Wordings)
            PutIntoWords(planned, bundle, wording);
        if (planned.ReadyAt is { } readyAt)
            Weigh(planned, bundle, readyAt);
        if (planned.Closed is { Reason: { } why } closed)
            Close(planned, bundle, closed.At, why);
        return bundle;
    }

    /// <summary>The bundle goes along with its question.</summary>
    public void Move(PlannedBundle planned, Bundle bundle, string actor, SignalStatus status, DateTimeOffset at)
    {
        Keep(bundle.MoveTo(status, LocalTime.DayOf(at)));
        trail.Record(actor, at, new BundleMoved(bundle.Id, status), planned.Number);
    }

    private void PutIntoWords(PlannedBundle planned, Bundle bundle, PlannedWording wording)
    {
        Keep(bundle.PutIntoWords(wording.Text, trail.ActorOf(planned.Worker), wording.At));
        var version = bundle.Newest!.Version;
        trail.Record(planned.Worker, wording.At, new BundlePutIntoWords(bundle.Id, version), wording.Text);
        var cards = new Queue<int>(planned.Signals);
        foreach (var reaction in wording.Reactions)
            AddReaction(planned, bundle, version, reaction, cards);
    }

    /// <summary>Every card says one thing of a version; when the cards are used up the rest was said aloud.</summary>
    private void AddReaction(PlannedBundle planned, Bundle bundle, int version, PlannedReaction reaction, Queue<int> cards)
    {
        var byCard = !reaction.Aloud && cards.Count > 0;
        var kind = (ReactionKind)reaction.Form;
        db.Add(new Reaction
        {
            Id = ReactionId.New(),
            BundleId = bundle.Id,
            Version = version,
            Kind = kind,
            People = byCard ? 1 : reaction.People,
            Sentence = reaction.Text,
            On = LocalTime.DayOf(reaction.At),
            CardId = byCard ? keys.Card(keys.Plan.Signals[cards.Dequeue()]) : null,
            WorkerId = byCard ? null : keys.Account(planned.Worker),
        });
        var happened = new WordingReactedTo(bundle.Id, version, kind, byCard);
        if (byCard)
            trail.RecordByVisitor(reaction.At, happened, reaction);
        else
            trail.Record(planned.Worker, reaction.At, happened, reaction);
    }

    private void Weigh(PlannedBundle planned, Bundle bundle, DateTimeOffset at)
    {
        Keep(bundle.Weigh(isShared: true));
        trail.Record(planned.Worker, at, new BundleWeighed(bundle.Id, true), planned.Number);
    }

    private void Close(PlannedBundle planned, Bundle bundle, DateTimeOffset at, ClosingWords why)
    {
        var reason = (ClosingReason)why.Why;
        Keep(bundle.Close(reason, why.Words, LocalTime.DayOf(at)));
        trail.Record(planned.Worker, at, new BundleClosed(bundle.Id, reason), why.Words);
    }

    private static void Keep(Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidOperationException($"The plan breaks a rule: {refusal.Code}.");
    }
}
