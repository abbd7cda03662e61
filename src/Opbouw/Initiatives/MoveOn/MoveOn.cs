using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Initiatives.MoveOn;

/// <summary>The initiative goes to another phase, forward or back, with a sentence why.</summary>
public sealed record MoveOn(Guid CommandId, InitiativeId Id, InitiativePhase To, string Because) : ICommand<Nothing>
{
    /// <summary>Who is not in the group yet, and should be asked.</summary>
    public string? NotHereYet { get; init; }

    public static ProcessKind Process { get; } = new("initiatives.move-on", "Een initiatief een stap verder of terug zetten", typeof(InitiativeMovedOn));
}

public sealed class MoveOnHandler(MyInitiatives mine, InitiativeFace face, WorkContext work, OpenTrail trail, LocalTime time) : IHandle<MoveOn, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(MoveOn command, CancellationToken ct)
    {
        if (await mine.FindAsync(command.Id, ct) is not { } initiative) return NothingThere.ForThisActor;
        var from = initiative.Phase;
        if (initiative.MoveOn(command.To, command.Because, command.NotHereYet, work.Actor, time.Today) is { } refusal) return refusal;
        await face.RefreshAsync(initiative, time.Today, ct);
        trail.Record(new InitiativeMovedOn(initiative.Id, from, command.To));
        return default(Nothing);
    }
}
