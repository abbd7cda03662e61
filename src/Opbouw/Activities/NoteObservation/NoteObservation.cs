using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;
using Opbouw.Signals;

namespace Opbouw.Activities.NoteObservation;

/// <summary>The host writes down what they saw. It becomes a signal, and the guests read it.</summary>
/// <param name="Place">As <see cref="SignalPlace.Value"/>.</param>
public sealed record NoteObservation(ObservationId Id, SlotId SlotId, int? Stop, string Place, SignalKind Kind, Theme Theme, string Words, bool NoPerson) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("activities.note-observation", "Opschrijven wat op een wijkwandeling te zien was", typeof(SeenOnWalk), typeof(SignalRaised), typeof(CardMade));

    public Guid CommandId => Id.Value;
}

public sealed class NoteObservationHandler(OpbouwDb db, WorkContext work, Walks walks, SignalPlaces places, SignalDesk signals, OpenTrail trail) : IHandle<NoteObservation, Nothing>
{
    private static readonly Refusal NotYet = new("walk.not-yet", "Deze wandeling is nog niet geweest.");

    public async Task<Outcome<Nothing>> HandleAsync(NoteObservation command, CancellationToken ct)
    {
        if (!work.Actor.May(ActivitiesRights.Meet) || await walks.MineAsync(command.SlotId, ct) is not { } slot
            || (await places.AllAsync(ct)).FirstOrDefault(known => known.Value == command.Place) is not { } place
            || (command.Stop is { } number && !await db.Set<WalkStop>().AnyAsync(stop => stop.SlotId == slot.Id && stop.Number == number, ct)))
            return NothingThere.ForThisActor;
        if (!walks.HasBegun(slot))
            return NotYet;
        var raised = await signals.RaiseAsync(new SignalId(command.Id.Value), place, command.Kind, command.Theme, command.Words, command.NoPerson, ct);
        if (raised is not Outcome<SignalId>.Done { Value: var signal })
            return raised.As<Nothing>();
        db.Add(new WalkObservation { Id = command.Id, SlotId = slot.Id, Stop = command.Stop, SignalId = signal, Words = command.Words, At = slot.At });
        trail.Record(new SeenOnWalk(slot.Id, command.Id));
        return default(Nothing);
    }
}
