using Opbouw.Shared.Acting;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Initiatives.TellIfAlive;

/// <summary>What the group answered, some months after it went on alone.</summary>
public sealed record TellIfAlive(Guid CommandId, InitiativeId Id, int Months, AliveAnswer Answer, string? Words) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("initiatives.tell-if-alive", "Opschrijven of een losgelaten initiatief nog leeft", typeof(AliveTold));
}

public sealed class TellIfAliveHandler(MyInitiatives mine, OpenTrail trail, LocalTime time) : IHandle<TellIfAlive, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(TellIfAlive command, CancellationToken ct)
    {
        if (await mine.FindAsync(command.Id, ct) is not { } initiative) return NothingThere.ForThisActor;
        if (initiative.TellIfAlive(command.Months, command.Answer, command.Words, time.Today) is { } refusal) return refusal;
        trail.Record(new AliveTold(initiative.Id, command.Months, command.Answer));
        return default(Nothing);
    }
}
