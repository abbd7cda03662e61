using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;
using Opbouw.Signals.PersonalData;
using Opbouw.Signals.Say;

namespace Opbouw.Signals.RecordSaidAloud;

/// <summary>What people said aloud of the question: at the school gate a voice counts as much as a card.</summary>
public sealed record RecordSaidAloud(Guid CommandId, BundleId Bundle, int Version, ReactionKind Kind, int People, string? Sentence) : ICommand<BundleId>
{
    public static ProcessKind Process { get; } = new("signals.record-said-aloud", "Opschrijven wat mensen van de vraag vinden", typeof(WordingReactedTo));

    public string? OnBehalfOf => "bewoners, gezegd";
}

public sealed class RecordSaidAloudHandler(OpbouwDb db, WorkContext work, OpenTrail trail, LocalTime time) : IHandle<RecordSaidAloud, BundleId>
{
    public async Task<Outcome<BundleId>> HandleAsync(RecordSaidAloud command, CancellationToken ct)
    {
        if (!work.Actor.May(SignalRights.Bundle)) return NothingThere.ForThisActor;
        if (await db.Set<Bundle>().Include(b => b.Wordings).SingleOrDefaultAsync(b => b.Id == command.Bundle, ct) is not { } bundle)
            return NothingThere.ForThisActor;
        if (bundle.RefusesReactions(command.Version) is { } refusal) return refusal;
        if (command.Kind == ReactionKind.Objects && command.Sentence is null) return SignalRefusals.ObjectionNeedsReason;
        if (PersonalDataWarning.HoldsBsn(command.Sentence)) return SignalRefusals.SentenceHoldsBsn;

        db.Add(new Reaction
        {
            Id = new ReactionId(command.CommandId),
            BundleId = bundle.Id,
            Version = command.Version,
            Kind = command.Kind,
            People = command.People,
            Sentence = command.Sentence,
            On = time.Today,
            WorkerId = work.Actor.Account,
        });
        trail.Record(new WordingReactedTo(bundle.Id, command.Version, command.Kind, ByCard: false));
        return bundle.Id;
    }
}
