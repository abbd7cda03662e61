using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Signals.Unbundle;

public sealed record Unbundle(Guid CommandId, SignalId Signal) : ICommand<BundleId>
{
    public static ProcessKind Process { get; } = new("signals.unbundle", "Een signaal uit een bundel halen", typeof(SignalLeftBundle));
}

public sealed class UnbundleHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<Unbundle, BundleId>
{
    public async Task<Outcome<BundleId>> HandleAsync(Unbundle command, CancellationToken ct)
    {
        if (!work.Actor.May(SignalRights.Bundle)) return NothingThere.ForThisActor;
        if (await db.Set<Signal>().SingleOrDefaultAsync(s => s.Id == command.Signal && s.BundleId != null, ct) is not { } signal) return NothingThere.ForThisActor;
        var bundle = await db.Set<Bundle>().SingleAsync(b => b.Id == signal.BundleId, ct);
        if (signal.LeaveBundle(bundle) is { } refusal) return refusal;
        trail.Record(new SignalLeftBundle(signal.Id, bundle.Id));
        return bundle.Id;
    }
}
