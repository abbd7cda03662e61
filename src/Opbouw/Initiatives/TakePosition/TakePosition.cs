using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Initiatives.TakePosition;

/// <summary>The worker takes another role, or stands elsewhere: beside, behind or in front of the group.</summary>
public sealed record TakePosition(Guid CommandId, InitiativeId Id, WorkerRole Role, WorkerPosition Position, PositionReason Why) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("initiatives.take-position", "Opschrijven welke rol en plek je hebt bij een initiatief", typeof(InitiativePositionTaken));

    string? ICommand<Nothing>.Reason => Why.ToString();
}

public sealed class TakePositionHandler(MyInitiatives mine, InitiativeFace face, WorkContext work, OpenTrail trail, LocalTime time) : IHandle<TakePosition, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(TakePosition command, CancellationToken ct)
    {
        if (await mine.FindAsync(command.Id, ct) is not { } initiative) return NothingThere.ForThisActor;
        if (initiative.TakePosition(command.Role, command.Position, command.Why, work.Actor, time.Today) is { } refusal) return refusal;
        await face.RefreshAsync(initiative, time.Today, ct);
        trail.Record(new InitiativePositionTaken(initiative.Id, command.Role, command.Position));
        return default(Nothing);
    }
}
