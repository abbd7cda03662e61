using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Signals.WeighBundle;

/// <summary>Is it one person's question, or does it live with more people? Only the second goes to the agenda.</summary>
public sealed record WeighBundle(Guid CommandId, BundleId Bundle, bool IsShared) : ICommand<BundleId>
{
    public static ProcessKind Process { get; } = new("signals.weigh-bundle", "Een bundel wegen", typeof(BundleWeighed));
}

public sealed class WeighBundleHandler(OpbouwDb db, WorkContext work, OpenTrail trail) : IHandle<WeighBundle, BundleId>
{
    public async Task<Outcome<BundleId>> HandleAsync(WeighBundle command, CancellationToken ct)
    {
        if (!work.Actor.May(SignalRights.Bundle)) return NothingThere.ForThisActor;
        if (await db.Set<Bundle>().SingleOrDefaultAsync(b => b.Id == command.Bundle, ct) is not { } bundle) return NothingThere.ForThisActor;
        if (bundle.Weigh(command.IsShared) is { } refusal) return refusal;
        trail.Record(new BundleWeighed(bundle.Id, command.IsShared));
        return bundle.Id;
    }
}
