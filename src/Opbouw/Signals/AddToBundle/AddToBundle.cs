using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Signals.AddToBundle;

public sealed record AddToBundle(Guid CommandId, BundleId Bundle, IReadOnlyList<SignalId> Signals) : ICommand<BundleId>
{
    public static ProcessKind Process { get; } = new("signals.add-to-bundle", "Signalen bij een bundel doen", typeof(SignalJoinedBundle));
}

public sealed class AddToBundleHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<AddToBundle, BundleId>
{
    public async Task<Outcome<BundleId>> HandleAsync(AddToBundle command, CancellationToken ct)
    {
        if (!work.Actor.May(SignalRights.Bundle)) return NothingThere.ForThisActor;
        var bundle = await db.Set<Bundle>().SingleOrDefaultAsync(b => b.Id == command.Bundle, ct);
        var signals = await db.Set<Signal>().Where(s => command.Signals.Contains(s.Id)).ToListAsync(ct);
        if (bundle is null || signals.Count == 0 || signals.Count < command.Signals.Distinct().Count()) return NothingThere.ForThisActor;
        foreach (var signal in signals)
        {
            if (signal.JoinBundle(bundle) is { } refusal) return refusal;
            trail.Record(new SignalJoinedBundle(signal.Id, bundle.Id));
        }
        return bundle.Id;
    }
}
