using Microsoft.EntityFrameworkCore;
using Opbouw.Shared.Acting;
using Opbouw.Shared.Organisations;
using Opbouw.Shared.Persistence;
using Opbouw.Shared.Trail;

namespace Opbouw.Signals;

/// <summary>
/// The door of this module for what a partner promised on the spot. The signals go together as a bundle that needs no say of residents: nobody is asked anything in their name.
/// </summary>
public sealed class AgreedBundles(OpbouwDb db, WorkContext work, OpenTrail trail, TimeProvider time)
{
    /// <summary>Events for the process of the caller.</summary>
    public static readonly IReadOnlyList<Type> Events = [typeof(BundleStarted), typeof(SignalJoinedBundle), typeof(BundlePutIntoWords), typeof(BundleWeighed)];

    /// <summary>Save it before it is asked about.</summary>
    public async Task<Outcome<BundleId>> StartAsync(BundleId id, string title, IReadOnlyList<SignalId> ids, CancellationToken ct)
    {
        if (!work.Actor.May(SignalRights.Bundle)) return NothingThere.ForThisActor;
        var signals = await db.Set<Signal>().Where(s => ids.Contains(s.Id)).OrderBy(s => s.RaisedAt).ToListAsync(ct);
        if (signals.Count == 0 || signals.Count < ids.Distinct().Count()) return NothingThere.ForThisActor;

        var bundle = Bundle.Start(id, title, signals[0].Theme, signals[0].TeamId, work.Actor, time.GetUtcNow());
        trail.Record(new BundleStarted(id, bundle.Theme));
        foreach (var signal in signals)
        {
            if (signal.JoinBundle(bundle) is { } refusal) return refusal;
            trail.Record(new SignalJoinedBundle(signal.Id, id));
        }
        if (bundle.PutIntoWords(Cut(string.Join('\n', signals.Select(s => s.Words))), work.Actor, time.GetUtcNow()) is { } notInWords) return notInWords;
        trail.Record(new BundlePutIntoWords(id, 1));
        if (bundle.Weigh(isShared: true) is { } notWeighed) return notWeighed;
        trail.Record(new BundleWeighed(id, true));
        db.Add(bundle);
        return id;
    }

    private static string Cut(string words) => words.Length <= Bundle.LongestWording ? words : words[..(Bundle.LongestWording - 1)] + "…";
}
