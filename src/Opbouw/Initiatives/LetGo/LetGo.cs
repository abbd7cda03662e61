using Opbouw.Shared.Acting;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Initiatives.LetGo;

/// <summary>Group and worker agree on the day from which the group goes on alone, and who takes what over.</summary>
public sealed record LetGo(Guid CommandId, InitiativeId Id, DateOnly On, string TakenOver) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("initiatives.let-go", "Afspreken wanneer je een initiatief loslaat", typeof(LettingGoAgreed));
}

public sealed class LetGoHandler(MyInitiatives mine, OpenTrail trail, LocalTime time) : IHandle<LetGo, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(LetGo command, CancellationToken ct)
    {
        if (await mine.FindAsync(command.Id, ct) is not { } initiative) return NothingThere.ForThisActor;
        if (initiative.AgreeToLetGo(command.On, command.TakenOver, time.Today) is { } refusal) return refusal;
        trail.Record(new LettingGoAgreed(initiative.Id, command.On));
        return default(Nothing);
    }
}
