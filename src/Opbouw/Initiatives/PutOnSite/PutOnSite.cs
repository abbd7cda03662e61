using Opbouw.Shared.Acting;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Initiatives.PutOnSite;

/// <summary>The group wants to be seen by everybody.</summary>
public sealed record PutOnSite(Guid CommandId, InitiativeId Id, bool IsOpen) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("initiatives.put-on-site", "Een initiatief op de site zetten, omdat de groep dat wil", typeof(InitiativePutOnSite));
}

public sealed record TakeFromSite(Guid CommandId, InitiativeId Id) : ICommand<Nothing>
{
    public static ProcessKind Process { get; } = new("initiatives.take-from-site", "Een initiatief van de site halen", typeof(InitiativeTakenFromSite));
}

public sealed class PutOnSiteHandler(MyInitiatives mine, InitiativeFace face, OpenTrail trail, LocalTime time) : IHandle<PutOnSite, Nothing>, IHandle<TakeFromSite, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(PutOnSite command, CancellationToken ct)
    {
        if (await mine.FindAsync(command.Id, ct) is not { } initiative) return NothingThere.ForThisActor;
        if (initiative.PutOnSite(command.IsOpen, time.Today) is { } refusal) return refusal;
        await face.RefreshAsync(initiative, time.Today, ct);
        trail.Record(new InitiativePutOnSite(initiative.Id));
        return default(Nothing);
    }

    public async Task<Outcome<Nothing>> HandleAsync(TakeFromSite command, CancellationToken ct)
    {
        if (await mine.FindAsync(command.Id, ct) is not { } initiative) return NothingThere.ForThisActor;
        initiative.TakeFromSite(time.Today);
        await face.RefreshAsync(initiative, time.Today, ct);
        trail.Record(new InitiativeTakenFromSite(initiative.Id));
        return default(Nothing);
    }
}
