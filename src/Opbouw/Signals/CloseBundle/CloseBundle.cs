using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Time;
using Opbouw.Shared.Trail;

namespace Opbouw.Signals.CloseBundle;

/// <summary>Ends a bundle without a question to a partner. The reason is told to who raised it.</summary>
public sealed record CloseBundle(Guid CommandId, BundleId Bundle, ClosingReason Why, string Words) : ICommand<BundleId>
{
    public static ProcessKind Process { get; } = new("signals.close-bundle", "Een bundel afsluiten zonder vraag", typeof(BundleClosed));

    public string? Reason => Why.ToString();
}

public sealed class CloseBundleHandler(OpbouwDb db, WorkContext work, OpenTrail trail, LocalTime time) : IHandle<CloseBundle, BundleId>
{
    public async Task<Outcome<BundleId>> HandleAsync(CloseBundle command, CancellationToken ct)
    {
        if (!work.Actor.May(SignalRights.Bundle)) return NothingThere.ForThisActor;
        if (await db.Set<Bundle>().SingleOrDefaultAsync(b => b.Id == command.Bundle, ct) is not { } bundle) return NothingThere.ForThisActor;
        if (bundle.Close(command.Why, command.Words, time.Today) is { } refusal) return refusal;
        trail.Record(new BundleClosed(bundle.Id, command.Why));
        return bundle.Id;
    }
}
